# Comparing texts: /treaty compare and open, caucus treaty compare, the files made of a comparison.

compare-no-text = No wording of the { $instrument } is here yet. An organiser can bring it in with /treaty import.
compare-one-text = Nothing is here to compare { $version } with. An organiser can bring in another version with /treaty import.
compare-languages = These two are not here in one language: { $old }; { $new }.
compare-no-counterpart = { $article ->
    [none] No article of { $old } is known to have a counterpart in { $new }.
   *[other] No counterpart of article { $article } ({ $old }) in { $new } is known.
}
compare-article = “{ $article }” is no number of an article. Try 24, or preamble.
compare-text-gone = One of the two texts is not here any more. Compare again with /treaty compare.

compare-preamble = Preamble
compare-article-name = Article { $number }
compare-version = { $version } ({ $status }, { $date }, { $lang })
compare-no-date = no date
compare-beside = side by side
compare-is-changed = changed
compare-is-moved = moved; was article { $old }
compare-is-moved-only = moved to another place
compare-is-renumbered = was article { $old }
compare-is-added = new
compare-is-removed = removed
compare-is-split = article { $old } was split into { $new }
compare-is-merged = merged from articles { $old }
compare-renumbered = Only their numbers changed
compare-same-words = same words
compare-word-new = new: { $word }
compare-word-gone = gone: { $word }
compare-bracket-unclosed = the other bracket is missing
compare-bracket-inside = inside another
compare-bracket-alternatives = one of { $count } alternatives
compare-count = { $kind ->
    [changed] { $count } changed
    [moved] { $count } moved
    [renumbered] { $count } renumbered only
    [added] { $count } new
    [removed] { $count } removed
    [split] { $count } split
    [merged] { $count } merged
   *[same] { $count } the same
}

# The files.
compare-file-title = What changed: { $name }
compare-file-title-two = Side by side: { $old } and { $new }
compare-file-from = From
compare-file-to = To
compare-file-source = file { $file }, SHA-256 { $sha }
compare-file-note = The numbers of articles and paragraphs are those of the later text. White space, line breaks, quotation marks, hyphens and footnote marks are not compared. Made by Caucus; check against the official documents before you quote.
compare-file-index = Index of changes
compare-file-none = Nothing changed.
compare-file-legend = How to read this
compare-file-deleted = deleted
compare-file-inserted = inserted
compare-file-moved-away = moved to { $where }
compare-file-moved-here = moved from { $where }
compare-file-elsewhere = another place
compare-file-words = Words that carry weight
compare-file-brackets = Still in brackets
compare-file-open-count = { $count } now, { $before } before
compare-file-back = Back to the index
compare-file-alone = Without a counterpart in the other text

# In chat.
compare-card-title = What changed: { $name }
compare-card-footer = The text itself, compared by Caucus
compare-card-legend = ~~struck out~~ is gone, **bold** is new, ⇄ moved. ⚖️ words that carry weight. [ ] still in brackets.
compare-open-change = An article’s redline in full…
compare-file-button-html = All of it (page to print)
compare-file-button-docx = All of it (Word)
compare-file-here-html = The whole comparison as a page: open it in a browser, print it, or send it on.
compare-file-here-docx = The whole comparison for Word, with tracked changes.
compare-open-title = Still open: { $where }
compare-open-none = Nothing is in brackets.
compare-open-count = { $count } brackets in { $articles ->
    [one] one article
   *[other] { $articles } articles
}.
compare-open-here = { $count ->
    [one] one open
   *[other] { $count } open
}
