# The wording of treaties as people import it: /treaty import, versions, withdraw, texts in answers; caucus treaty import.

wording-no-articles = No articles were found in { $file }. It needs headings such as “Article 5”, each at the beginning of a line.
wording-id = “{ $id }” cannot be a treaty’s id. Use 2 to 40 small letters, digits or dashes, such as my-draft.
wording-version = A version needs a symbol of up to { $most } characters, such as A/RES/79/243 or draft-2023.
wording-status = “{ $status }” is no status. There are: { $known }.
wording-date = “{ $date }” is no date. Write it as 2024-12-24, 2024-12 or 2024.
wording-language = “{ $language }” is no language. Use a code such as en, es, fr, ru, zh or ar.
wording-name = A name has { $most } characters at most.
wording-other-server = This preview was made for another place. Send the file again.
wording-there = { $instrument } { $version } is here in “{ $language }” already, from { $file }. To put this file in its place, say so: replace.
wording-not-found = There is no such text here. Pick one from the list.
wording-shelf-full = A server keeps { $most } texts at most, withdrawn ones too.
wording-shelf-heavy = A server keeps { $most } million characters of texts at most.

# What a preview points at.
wording-doubt-language = You said “{ $said }”; the file looks like “{ $found }”.
wording-doubt-symbol = You said { $said }; the document calls itself { $found }.
wording-doubt-count = { $expected } articles were expected, { $found } were found.
wording-doubt-empty = { $count ->
    [one] Article { $numbers } has no text.
   *[other] { $count } articles have no text: { $numbers }.
}

# Fetching a document, and the host's errands beside a running bot.
fetch-address = Give an https address, such as https://docs.un.org/…, or send the file.
fetch-host = Documents are not fetched from { $host }; only from { $known } and a few others. Download it and send the file.
fetch-refused = { $host } did not give the document ({ $status }). Download it in a browser and send the file.
fetch-slow = The document did not come within { $seconds } seconds. Download it and send the file.
fetch-failed = { $host } could not be reached. Download the document and send the file.
errand-unanswered = A running Caucus holds the database and did not answer. Nothing was changed; try again, or stop it first.
errand-failed = The running Caucus could not do it; its log says why.
text-gone = That text is not here any more. Look the article up again.
wording-file = { $file } cannot be read: { $reason }.
wording-preview-same = This file is here already; storing it again changes nothing.
wording-preview-there = Another file is here for this version and language, { $file }; storing this one needs replace.
wording-cli-outcome = { $outcome ->
    [stored] Stored.
    [already] This file was here already; nothing changed.
    [brought-back] It had been withdrawn and is back.
   *[dry] Nothing was stored (dry run).
}
