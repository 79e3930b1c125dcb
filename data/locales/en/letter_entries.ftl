# Signatures entered for others: refusals first, then forms, cards, imports.

letter-entry-proof = Say in a few words how you received this and what proves it, or give a link; at most { $limit } characters.
letter-entry-not-found = There is no signature with this number that was entered for somebody. /letter signers entered lists them.
letter-entry-over = This signature does not stand any more, so it cannot be corrected. Enter it again with /letter signers enter.
letter-import-large = This file is larger than { $megabytes } MB. Split it into several files and import one after the other.
letter-import-empty = This file is empty. Save the table again as CSV and attach that.
letter-import-workbook = This is a workbook (Excel, LibreOffice), not a CSV. Open it, choose “Save as”, then “CSV UTF-8”, and attach that file.
letter-import-not-csv = This file is not a table in CSV form. Download the answers as CSV, or save the spreadsheet as “CSV UTF-8”, and attach that.
letter-import-no-rows = This file has no rows under its headings, so there is nobody to record.
letter-import-rows = This file has more than { $limit } rows. Split it into several files and import one after the other.
letter-import-no-column = There is no column “{ $name }” in this file. Give its heading exactly, or its letter: A, B, C.
letter-import-columns-alike = Columns { $first } and { $second } are both called “{ $name }”. Give the letter of the one you mean, or rename one.
letter-import-columns-missing = It is not clear yet which columns hold names and countries. Say it with the button “Who signs”, or give one country for all rows when you attach the file.
letter-import-columns-host = It is not clear which columns hold names and countries. Say it with --map organisation=COLUMN (or name=COLUMN) and --map country=COLUMN, or give --country.
letter-import-gone = This file is not waiting any more: it was recorded, left, or nobody confirmed it within a day. Attach it again; rows that stand there are not recorded twice.
letter-import-changed = The columns or the letter’s text are not the ones you confirmed. Look at the newest preview and confirm that one; nothing was recorded.
letter-import-busy = Another file is being recorded into this letter right now. Try again in a minute.
letter-import-nothing = No row of this file would be recorded. The report says why, row by row.
letter-import-row-broken = Letters of this row are broken: save the table again as “CSV UTF-8”.
letter-import-row-consent = No consent.
letter-import-row-unclear = The consent is not clear: write yes or no.
letter-import-row-ended = This signature was taken back or rejected before. Enter it by hand if its signatory wants it again.
letter-import-row-again = The same as row { $row }.
letter-import-row-there = Stands there already.
letter-import-column-row = Row
letter-import-column-name = Name
letter-import-column-outcome = Outcome
letter-import-column-visibility = Visibility
letter-import-column-why = Why
letter-import-outcome-new = would be recorded
letter-import-outcome-recorded = recorded
letter-import-outcome-there = there already
letter-import-outcome-left = left out

# Entered one by one
letter-entry-file = This file is larger than { $megabytes } MB. Attach a smaller one, or give a link in the form.
letter-entry-form = A signature for letter #{ $id }
letter-entry-organisation = Organisation
letter-entry-organisation-help = Its name as it wants to appear
letter-entry-by = Who committed it
letter-entry-by-help = The person of the organisation; organisers see it, it is never published
letter-entry-role = That person’s role
letter-entry-role-help = For example: director; organisers see it, it is never published
letter-entry-person = Name
letter-entry-person-help = As the person wants to appear
letter-entry-title = Title or profession
letter-entry-title-help = May stay empty
letter-entry-affiliation = Affiliation
letter-entry-affiliation-help = May stay empty
letter-entry-country = Country
letter-entry-country-help = Where the organisation is based, or the person lives
letter-entry-proof-label = How you know, and what proves it
letter-entry-proof-help = For example: mail of 3 May from the director’s own address. Or a link
letter-entry-asked = How you were asked
letter-entry-asked-help = Who asked for this, when and how; it goes with your name into the record
letter-entry-done = Recorded for somebody else
letter-entry-again = It stands there already; nothing was recorded
letter-entry-card = Brought by an organiser
letter-entry-correct = Correct it
letter-entry-correct-done = Corrected
letter-entry-withdraw = Take it back
letter-entry-withdraw-done = Taken back
letter-entry-letter = Letter
letter-entry-code = Code
letter-entry-visibility = Who sees the name
letter-entry-state = State
letter-entry-received = How it was received
letter-entry-footer = Organisers only. The letter’s record tells that an organiser brought it, and who did.
letter-entries = Letter #{ $id }: { $count ->
    [one] 1 signature brought for somebody
   *[other] { $count } signatures brought for others
}
letter-entries-none = None. /letter signers enter writes one down, /letter signers import takes a whole list.
letter-entries-choose = Show one, to correct it or take it back
letter-received-mail = By mail
letter-received-phone = By phone
letter-received-paper = On paper
letter-received-form = Through a form
letter-received-import = Imported
letter-received-row = Row { $row } of the file
letter-signature-intends = Intends to sign
letter-signature-pending-approval = Waits for approval
letter-signature-signed = Signed
letter-signature-needs-confirmation = Has to be confirmed
letter-signature-withdrawn = Taken back
letter-signature-rejected = Rejected
letter-signature-merged = Merged into another one

# Imports
letter-import-preview = Import into letter #{ $id }, “{ $title }”
letter-import-file = { $name }: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}. Nothing is recorded yet.
letter-import-taken = **{ $count ->
    [0] No signature would be recorded.
    [one] 1 signature would be recorded.
   *[other] { $count } signatures would be recorded.
}**
letter-import-visible = Names: { $public } public, { $coalition } for the coalition only, { $counted } only counted.
letter-import-people = { $count ->
    [one] 1 of them names no organisation and would sign in a personal capacity, under the person’s own name.
   *[other] { $count } of them name no organisation and would sign in a personal capacity, under the person’s own name.
}
letter-import-registered = { $count ->
    [one] For 1 organisation website or UN status come from the register.
   *[other] For { $count } organisations website or UN status come from the register.
}
letter-import-there = { $count ->
    [one] 1 row stands there already.
   *[other] { $count } rows stand there already.
}
letter-import-left = { $count ->
    [one] 1 row cannot be taken:
   *[other] { $count } rows cannot be taken; the first ones:
}
letter-import-left-row = Row { $row }: { $why }
letter-import-columns = Columns
letter-import-country = Country of rows that say none: { $country }
letter-import-notes = Look at this
letter-import-note-visibility = No column says who may see a name: all are shown to the coalition only.
letter-import-note-consent = No column says who agreed. Import only people who agreed to be on this letter.
letter-import-note-alike = Several columns are called “{ $name }”. Check which one is meant.
letter-import-note-wide = The file has many columns; { $limit } of them are offered. Delete columns nobody needs to have the others.
letter-import-footer = The file waits for a day and is then forgotten. The report lists every row.
letter-import-part-who = Who signs
letter-import-part-more = Visibility, consent, more
letter-import-record = Record { $count ->
    [one] 1 signature
   *[other] { $count } signatures
}
letter-import-no-field = No column
letter-import-field-organisation = Organisation
letter-import-field-organisation-help = Rows without one are people in a personal capacity
letter-import-field-name = Name of the person
letter-import-field-name-help = The whole name, or the first name
letter-import-field-family = Family name
letter-import-field-family-help = Where it has its own column
letter-import-field-role = Role or title
letter-import-field-role-help = Of an organisation never published; of a person shown beside the name
letter-import-field-country = Country
letter-import-field-country-help = Needed, unless you gave one for all rows
letter-import-field-visibility = Who may see the name
letter-import-field-visibility-help = Public, coalition, count. What is not clear is only counted
letter-import-field-consent = Consent
letter-import-field-consent-help = Rows that do not clearly say yes are left out
letter-import-field-website = Website
letter-import-field-website-help = Of the organisation
letter-import-field-affiliation = Affiliation
letter-import-field-affiliation-help = Of people in a personal capacity
letter-import-done = Import into letter #{ $id }
letter-imported = { $planned ->
    [one] { $recorded } of 1 signature was recorded.
   *[other] { $recorded } of { $planned } signatures were recorded.
}
letter-import-stopped = It stopped early: { $why } What was recorded stays; import the file again for the rest.
letter-import-notice = An import was finished
letter-import-notice-body = The bot was restarted while it recorded your file into letter #{ $id }, “{ $title }”. It went on by itself: { $recorded } of { $planned } signatures are recorded, none twice.
letter-brought-mark = brought by an organiser
