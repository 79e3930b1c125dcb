# The register of organisations: refusals first, then what people see.

register-not-found = No organisation is called that in this register. Type a part of its name or its acronym and choose it from the list.
register-there = “{ $name }” is in the register already. /register edit changes its entry.
register-full = A register holds at most { $limit } organisations. Remove some first.
register-nothing = Nothing would change. Fill in at least one option with something new; a single - empties a field.
register-ecosoc = A consultative status with ECOSOC is general, special or roster; a single - means none.
register-many = At most { $limit } entries fit in one field. Please name the most important ones.
register-level = An account is entered as checked or as confirmed by mail.
register-proposals-full = Too many proposals wait already. Please ask an organiser to decide on them with /register proposals.
register-decided = This proposal was decided before, or its organisation is no longer in the register.
register-vouch-own = You cannot vouch for yourself or for your own organisation. Ask another member organisation, or an organiser.
register-vouch-who = Only an account that organisers entered for a member organisation can vouch. Ask them to add yours with /register members.
register-vouch-known = This account may sign for that organisation already; there is nothing to vouch for.
register-file-size = This file is larger than { $limit } MB. Split it and import the parts.
register-file-columns = This table has no column that names the organisations; what I found: { $found }. Call one “name”. Others that are understood: acronyms, names, languages, country, region, website, ecosoc.
register-file-rows = This table has more than { $limit } rows. Split it and import the parts.

register-title = { $count ->
    [one] Register: 1 organisation
   *[other] Register: { $count } organisations
}
register-none = The register is empty. Organisers enter organisations with /register add or /register import.
register-added = Entered. /register members says who may sign for it.
register-edited = Changed.
register-proposed = Your change for { $name } waits for an organiser; until then the entry stays as it is.
register-removed = { $name } is no longer in the register. What it signed stays signed, and the history is kept.
register-account = { $level ->
    [none] { $person } may no longer sign for { $name } by the register. What was signed stands.
    [mail] { $person } may sign for { $name }; a mail from its own domain confirmed it.
   *[other] { $person } may sign for { $name }; you have checked it.
}
register-vouched = Recorded: your organisation vouches that { $person } may sign for { $name }.
register-value = { $field ->
    [name] Name
    [acronyms] Acronyms
    [names] Other names
    [languages] Languages
    [country] Country
    [region] Region
    [website] Website
   *[ecosoc] ECOSOC status
}: { $value }
register-field = { $field ->
    [name] Name
    [acronyms] Acronyms
    [names] Other names
    [languages] Languages
    [country] Country
    [region] Region
    [website] Website
   *[ecosoc] ECOSOC status
}: { $was } → **{ $value }**
register-state = Counted under: { $state }
register-no-state = The country is kept as typed; it is not the name of a state that this bot knows.
register-accounts = May sign for it
register-accounts-none = Nobody yet: /register members
register-own = You may sign for this organisation. /register edit proposes a change of its entry.
register-history = Last changes
register-change = { $kind ->
    [added] entered
    [edited] changed
    [removed] taken out
    [account] who may sign
    [imported] from a table
   *[proposed] { $state ->
        [waiting] proposed, waits
        [approved] proposed, approved
       *[rejected] proposed, rejected
    }
}
register-proposal = { $count ->
    [one] { $name } proposes a change
   *[other] { $name } proposes a change ({ $count } proposals wait)
}
register-proposed-by = By { $person }, { $moment }
register-proposals-none = No proposal waits.
register-approve = Take it over
register-reject = Reject
register-approved = Taken over: the entry of { $name } is changed. /register proposals shows what else waits.
register-rejected = Rejected: the entry of { $name } stays as it was. /register proposals shows what else waits.
register-exported = The register as a table, without accounts. /register import takes it back, changed or not.
register-imported = Imported
register-would-import = What this table would do
register-import-numbers = { $added } added, { $changed } changed, { $same } as they are. Organisations are recognised by their name; an empty cell changes nothing.
register-import-dry = Nothing was written yet. **Write it** writes exactly this.
register-import-faults = { $count ->
    [one] 1 row cannot be taken
   *[other] { $count } rows cannot be taken
}
register-import-row = Row { $row }: { $reason }
register-import-more = and { $count } more
register-import-write = Write it
register-import-drop = No, leave it
register-import-dropped = Nothing was written.
register-import-columns = How the columns are read
register-import-unused = Not read: { $heads }
register-import-notes = { $count ->
    [one] 1 row is taken without its answer about ECOSOC
   *[other] { $count } rows are taken without their answer about ECOSOC
}
register-import-ecosoc = “{ $answer }” does not say which status: general, special or roster.
