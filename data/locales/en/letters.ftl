# Sign-on letters: refusals first, then what panels, forms, receipts, exports and verification say.

letter-not-found = There is no such letter here. Type part of its title and choose it from the list; /letter list shows them all.
letter-signature-not-found = You have no signature with this code. /letter my lists your own, with their codes.
letter-is-draft = This letter is still a draft. An organiser can open it with /letter open.
letter-is-open = This letter is open already, so its text is frozen. /letter panel posts its panel once more.
letter-is-closed = This letter is closed; nothing was recorded. /letter status shows how it stands.
letter-is-delivered = This letter was delivered; nothing about it can change any more.
letter-is-cancelled = This letter was cancelled; nothing was recorded.
letter-text-changed = The text of this letter is not the one you were shown. Read it again and repeat the step; nothing was recorded.
letter-deadline-over = The deadline of this draft has passed. Set a new one with /letter edit, then open it.
letter-no-channel = No channel for letters is set here. Name one in the option “channel”, or set it with /setup.
letter-text-empty = A letter needs a text. Type it, or attach it as a .md, .txt or .docx file.
letter-text-long = The text has { $length } characters; the limit here is { $limit }. Shorten it, and attach it as a file where it has more than 4,000.
letter-file-kind = The text comes as a .md, .txt or .docx file. Save it as one of these and attach it again.
letter-file-size = This file is too large: a letter’s text has at most { $limit } characters here.
letter-file-encoding = This file is not UTF-8 text. Save it again with the encoding UTF-8 and attach it once more.
letter-field-long = “{ $field ->
    [title] Title
    [addressee] Addressee
    [organisation] Organisation
    [role] Your role
    [country] Country
    [region] Region
    [reason] Reason
    [title-of-person] Title
    [affiliation] Affiliation
    [how] How it was delivered
    [note] Why it changes
    [received] How it was received
    [contact] Contact details
   *[other] Your name
}” has { $length } characters; at most { $limit } fit. Please shorten it.
letter-field-link = “{ $field ->
    [title] Title
    [addressee] Addressee
    [organisation] Organisation
    [role] Your role
    [country] Country
    [region] Region
    [reason] Reason
    [title-of-person] Title
    [affiliation] Affiliation
   *[other] Your name
}” holds a web address, which does not belong there. Please take it out; an organisation’s website has its own field after the form.
letter-field-empty = “{ $field ->
    [title] Title
    [addressee] Addressee
    [organisation] Organisation
    [role] Your role
    [country] Country
    [reason] Reason
    [how] How it was delivered
    [note] Why it changes
    [received] How it was received
   *[other] Your name
}” needs at least one letter or digit. Please fill it in.
letter-website = This is not a web address we can show. Give it as https://example.org, or leave it out.
letter-export-large = This export is larger than Discord takes. Ask your host to run “caucus letter export”, which has no such limit.

# States and counts
letter-state-draft = Draft
letter-state-open = Open
letter-state-closed = Closed
letter-state-delivered = Delivered
letter-state-cancelled = Cancelled
letter-addressee = To
letter-deadline = Deadline
letter-fingerprint = Text fingerprint
letter-signatures = { $count ->
    [one] 1 signature
   *[other] { $count } signatures
}
letter-counts = { $people ->
    [0] { $organisations ->
        [one] 1 organisation
       *[other] { $organisations } organisations
    }
   *[other] { $organisations ->
        [0] {""}
        [one] 1 organisation,{" "}
       *[other] { $organisations } organisations,{" "}
    }{ $people ->
        [one] 1 person
       *[other] { $people } people
    }
}
letter-countries = Countries (public names)
letter-page = Page { $page } of { $pages }; the file holds the exact text
letter-list-title = Letters of this server
letter-list-line = **#{ $id }** { $title } · { $state } · { $count ->
    [one] 1 signature
   *[other] { $count } signatures
} · deadline { $deadline }
letter-list-none = There is no letter here yet. Organisers write one with /letter create.

# Panel
letter-panel = Sign-on letter
letter-panel-to = To: **{ $addressee }**
letter-panel-fingerprint = Text fingerprint { $fingerprint }
letter-panel-sign = Sign
letter-panel-read = Read the text
letter-panel-mine = My signature
letter-panel-planned = The panel comes to { $channel } in a moment.

# Drafts
letter-draft-new = New letter
letter-draft-change = Change a draft
letter-draft-title = Title
letter-draft-title-help = What the letter is called on its panel
letter-draft-addressee = To whom
letter-draft-addressee-help = For example: The Chair and the delegations of the session
letter-draft-deadline = Deadline for signatures
letter-draft-deadline-help = 2027-01-18 18:00 Vienna; after a slash the official one, if any: 2027-01-20 23:59 New York
letter-draft-text = Text
letter-draft-text-help = Up to 4,000 characters, Markdown. Longer: attach a file to the command instead
letter-drafted = Draft #{ $id }. Only organisers see it. /letter edit changes it, /letter open freezes the text and collects signatures.
letter-draft-open = Open it for signatures …
letter-leave = No, leave it
letter-left = Nothing was changed.
letter-open-confirm = Opening freezes exactly this text, fingerprint `{ $fingerprint }`; the attached file holds it byte for byte. Signatures will be bound to it.
letter-open-button = Freeze the text and open
letter-opened = Letter #{ $id } is open and its text is frozen. The panel comes to { $channel } in a moment.
letter-close-confirm = Close letter #{ $id }, “{ $title }”, now? Nobody can sign afterwards, unless /letter extend gives it more time.
letter-close-button = Close it
letter-closed = Letter #{ $id } is closed with { $count ->
    [one] 1 signature
   *[other] { $count } signatures
}. /letter export writes it down.
letter-cancel-confirm = Cancel letter #{ $id }, “{ $title }”? It cannot be taken up again; its record stays.
letter-cancel-button = Cancel the letter
letter-cancelled = Letter #{ $id } is cancelled.
letter-closed-notice = The deadline of your letter has come
letter-closed-body = Letter #{ $id }, “{ $title }”, closed by itself with { $organisations ->
    [one] 1 organisation
   *[other] { $organisations } organisations
} and { $people ->
    [one] 1 person
   *[other] { $people } people
}. /letter status and /letter export in your server show the rest.

# Signing
letter-sign-title = Sign: { $title }
letter-sign-body = **For whom do you sign?** Your signature is bound to exactly this text. Nothing is recorded before you have seen a summary and confirmed it.
letter-sign-footer = Discord sees what you type. You choose who else reads your name.
letter-sign-organisation = For an organisation
letter-sign-person = In a personal capacity
letter-form-title = Sign letter #{ $id }
letter-form-organisation = Organisation
letter-form-organisation-help = Its name as it wants to appear
letter-form-your-name = Your name
letter-form-your-name-help = Who commits the organisation; organisers see it, it is never published
letter-form-role = Your role in the organisation
letter-form-role-help = For example: director; organisers see it, it is never published
letter-form-person = Your name
letter-form-person-help = As you want to appear
letter-form-title-of-person = Title or profession
letter-form-title-of-person-help = Optional, for example: Professor of law
letter-form-affiliation = Affiliation
letter-form-affiliation-help = Optional; for identification only, the organisation does not sign
letter-form-country = Country
letter-form-country-help = Where you or the organisation are based
letter-form-visibility = Who may see the name
letter-form-visibility-help = If in doubt, choose the narrower one
letter-visibility-public = Public
letter-visibility-coalition = Coalition only
letter-visibility-count = Count only
letter-visible-public = Everybody: the name appears in exports and publications
letter-visible-coalition = The coalition in this server sees the name; elsewhere it is only counted
letter-visible-count = Only organisers see the name; everywhere else it is only counted

# Receipts and one's own signatures
letter-receipt = Signed
letter-receipt-body = Your signature is recorded. Keep the code: with /letter withdraw it takes the signature back.
letter-receipt-again = You have signed already
letter-receipt-again-body = This is what is recorded for you; nothing was changed now. /letter my changes it or takes it back.
letter-receipt-code = Receipt
letter-receipt-letter = Letter
letter-receipt-time = Recorded
letter-receipt-signatory = Signatory
letter-receipt-visibility = Who sees the name
letter-my-title = Your signatures
letter-my-none = You have signed nothing here.
letter-my-signed = Signed { $moment }, { $visibility }
letter-my-withdrawn = Withdrawn { $moment }
letter-my-footer = Only you see this.
letter-withdraw-title = Take this signature back?
letter-withdraw-body = It no longer counts and its name goes from all lists. That it was given and taken back stays on the letter’s ledger, without the name.
letter-withdraw-button = Withdraw
letter-withdraw-choose = Withdraw one of them …
letter-withdrawn = Signature { $code } was withdrawn { $moment }. It no longer counts.

# Status
letter-by-visibility = By visibility
letter-count-public = Public: { $count }
letter-count-coalition = Coalition only: { $count }
letter-count-count = Count only: { $count }
letter-duplicates = Possible duplicates
letter-duplicates-body = Organisations marked ⚠ stand here more than once under the same name. /letter signers duplicates shows all that look alike, and merges them or tells them apart.
letter-duplicate-mark = ⚠ possible duplicate
letter-status-committed = committed by { $name }, { $role }
letter-status-more = … and { $count } more; /letter export lists the public ones in full.
letter-status-none = No names to show.
letter-status-member = Names marked “Coalition only” stay within the coalition.
letter-status-organiser = You see all names because you are an organiser. Publish only the public ones.

# Exports
letter-exported = Here it is. Only names that are public are in it; { $hidden ->
    [0] nobody is left unnamed
    [one] 1 signature is counted without its name
   *[other] { $hidden } signatures are counted without their names
}. The export is on the letter’s ledger, whose last entry is now `{ $head }`.
letter-export-to = To:
letter-export-signatories = Signatories
letter-export-organisations = Organisations ({ $count })
letter-export-people = In a personal capacity ({ $count })
letter-export-hidden = { $count ->
    [one] and 1 signature that is not named
   *[other] and { $count } signatures that are not named
}
letter-export-fingerprint = SHA-256 of the text: { $sha256 }
letter-export-ledger = Written { $moment } (UTC). Last entry of the ledger: no. { $seq }, { $head }
letter-export-column-capacity = Signs as
letter-export-column-name = Name
letter-export-column-title = Title
letter-export-column-affiliation = Affiliation
letter-export-column-country = Country
letter-export-column-website = Website
letter-export-column-ecosoc = ECOSOC status
letter-export-column-signed = Signed (UTC)
letter-export-capacity-organisation = Organisation
letter-export-capacity-person = Personal capacity

# Verification of an export
letter-verify-unreadable = This is not a JSON file. Only exports in the format json can be verified.
letter-verify-format = This is not an export of a letter by Caucus.
letter-verify-form = Parts of the file are missing or of the wrong kind: it was changed.
letter-verify-spelling = The file is not spelled as Caucus writes it: it was changed, if only in its spaces or line ends.
letter-verify-seal = The seal does not fit the content: something was changed.
letter-verify-entry = Entry { $seq } of the ledger does not fit its hash: it was changed.
letter-verify-link = Entry { $seq } of the ledger does not follow the one before it: one was dropped, added or moved.
letter-verify-text = The text does not fit its SHA-256: it was changed.
letter-verify-acts = Entry { $seq } of the ledger tells of something that could not happen then.
letter-verify-signature = Entry { $seq } is about a signature that was not there, or not in a state in which that could happen to it.
letter-verify-delivered = Entry { $seq } delivers the letter with another number of signatures than stood under it.
letter-verify-opened = Title, addressee, deadline or text are not those of the ledger.
letter-verify-state = The letter’s state is not the one its ledger ends with.
letter-verify-signed = Entry { $seq } is a signature under another text, or at a time when the letter was not open.
letter-verify-withdrawn = Entry { $seq } withdraws a signature that did not stand.
letter-verify-named = A name is given for a signature that does not stand, or twice.
letter-verify-name = The name given for entry { $seq } is not the one its signer committed to.
letter-verify-counts = The numbers of signatures do not fit the ledger.
letter-verify-proves-whole = No byte of this file was changed since it was written, unless all of it was written anew.
letter-verify-proves-chain = All { $entries } entries of the ledger are there, in order, none changed; the last is { $head }.
letter-verify-proves-text = The text is the one that was frozen and that every signature counted here stands under: SHA-256 { $sha256 }.
letter-verify-proves-names = The { $named } names are those that their entries committed to when they were written.
letter-verify-proves-counts = { $signed } signed and { $withdrawn } of these withdrew: { $named } named here, { $hidden } counted without a name{ $aside ->
    [0] .
   *[other] ; { $aside } wait, were rejected or were merged with another one, and do not count.
}
letter-verify-proves-recorded = This export itself is the last entry of the ledger.
letter-verify-leaves-identity = That the signatories are who they say they are, or may commit their organisations.
letter-verify-leaves-hidden = Who the { $hidden } unnamed signatories are.
letter-verify-leaves-complete = That this ledger was not written anew as a whole, or cut off after its last entry: compare { $head } with what the organisers published, and your receipt with the list.
letter-verify-leaves-recorded = That the organisers’ ledger knows of this export: it was made on the host’s machine beside the running bot.
