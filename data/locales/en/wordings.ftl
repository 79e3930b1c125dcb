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
errand-lost = The running Caucus took this and ended before it answered. Look with caucus treaty list whether it was done.
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

# The wording of an article on its card.
text-wording = Text
text-file = from { $file }, SHA-256 { $sha256 }, imported { $day }
text-version-undated = { $version } ({ $status })
text-article-bare = Article { $number }
text-summary = Our summary, not the text ({ $version })
text-footnotes = Footnotes
text-moved = It is article { $number } in { $version }.
text-moved-probably = It is probably article { $number } in { $version } (same title).
text-language = { $code ->
    [ar] Arabic
    [de] German
    [en] English
    [es] Spanish
    [fr] French
    [it] Italian
    [nl] Dutch
    [pt] Portuguese
    [ru] Russian
    [und] unknown language
    [zh] Chinese
   *[other] { $full }
}
text-beside = Side by side
text-beside-title = Article { $number } side by side
text-beside-summary = Our summary, not the text
text-open-language = In { $language }
text-open-version = { $version }, article { $number }
text-back = Back to the text
text-results = 📜 Text, as it was imported
text-results-mixed = 📜 text as it was imported; the others are summaries in our own words

# /treaty import.
wording-file-or-link = Give either a file or a link.
wording-forgotten = That file is not waiting here any more: it was stored or discarded, or a day went by. Send it again with /treaty import.
wording-reading = Reading { $file } …
wording-preview-title = Before anything is stored
wording-no-title = No title was found
wording-symbol = Symbol on the document: { $symbol }
wording-found = { $count ->
    [one] One article: { $first }
   *[other] { $count } articles, { $first } to { $last }
}
wording-doubts = To look at
wording-no-doubts = Nothing odd was seen. Compare a few articles with the file all the same.
wording-then = If you store it
wording-then-new = { $status ->
    [draft] It is here as a draft, for this server, beside what is here already.
   *[other] Answers about it show this text in this server, our summary below it.
}
wording-then-same = This very file is here already. Nothing would change.
wording-then-replace = It takes the place of the text from { $file }, which is withdrawn and kept.
wording-then-changed = { $count } changed: { $numbers }
wording-then-added = { $count } new: { $numbers }
wording-then-removed = { $count } gone: { $numbers }
wording-preview-footer = { $pages ->
    [0] { $format } · SHA-256 { $sha256 }
    [one] { $format }, 1 page · SHA-256 { $sha256 }
   *[other] { $format }, { $pages } pages · SHA-256 { $sha256 }
}
wording-store = Store it
wording-replace = Replace what is there
wording-discard = Discard
wording-discarded = Nothing was stored.
wording-stored-title = Texts
wording-stored = { $instrument } { $version } is here now.
wording-brought-back = { $instrument } { $version } had been withdrawn and is back, as it was.
wording-already = { $instrument } { $version }: this file was here already. Nothing changed.
wording-where = { $count } articles. Look one up with /treaty article, instrument { $id }.
wording-replaced = The text from { $file } was withdrawn; it is kept, see /treaty versions.

# /treaty versions and /treaty withdraw.
wording-line = { $whose ->
    [host] { $language }, { $count } articles, from { $file }, { $day }, for everybody
   *[server] { $language }, { $count } articles, from { $file }, { $day }, this server’s
}
wording-line-summaries = Our summaries of { $count } articles
wording-line-none = No text here.
wording-line-gone = Withdrawn: { $text }, by { $who }, { $when }
wording-withdrawn = { $instrument } { $version } ({ $language }) is out of sight. It is kept.
wording-is-back = { $instrument } { $version } ({ $language }) is back.
wording-bring-back = Bring it back
wording-withdraw-again = Withdraw it
