# Principles, treaties and words: /principle, /treaty, /glossary, and caucus check.

data-wrong = { $file }, line { $line }: “{ $key }” cannot be taken: { $reason }.

instrument-unknown = There is no treaty “{ $name }” here. There are: { $known }.
article-unknown = The { $instrument } has no article { $number }; its last one is { $last }.
heading-unknown = The { $instrument } has no { $heading }. Look it up with /treaty search.
draft-article-unknown = No article of the { $instrument } is known to have been number { $number } in that draft.
citation-near = “{ $citation }” is no citation. Did you mean: { $near }?
citation-unknown = “{ $citation }” is no citation. Try “24(2)”, “Budapest 15”, “chapter V”, or search for words with /treaty search.
version-unknown = There is no version { $version } of it here. There is: { $known }.
text-language-unknown = It is not here in “{ $language }”. It is in: { $known }.
search-limit = Ask for 1 to { $most } results.
principle-near = There is no principle “{ $name }”. Did you mean: { $near }?
principle-unknown = There is no principle “{ $name }”. Give a number from 1 to { $last }, or pick one from /principle list.
term-near = “{ $term }” is not in the glossary. Did you mean: { $near }?
term-unknown = “{ $term }” is not in the glossary. Type a few letters and pick from the list.

# Cards. An answer always says what it is, of which version and date, and from which source.
reference-article-title = Article { $number } · { $title }
reference-principle-title = { $number }. { $title }
reference-heading = { $kind ->
    [chapter] Chapter
    [section] Section
    [part] Part
    [annex] Annex
   *[title] Title
} { $number } { $title }
reference-version = { $version } ({ $status }, { $date })
reference-status = { $status ->
    [draft] draft
    [adopted] adopted
    [in-force] in force
   *[other] { $status }
}
reference-source = source: { $source }
reference-summary-article = Summary in our own words, not the treaty’s text
reference-summary-principle = Summary in our own words
reference-summary-term = Explanation in our own words
reference-not-checked = Not checked against the official text.
reference-partly-checked = Only partly checked against the official text.
reference-term-unchecked = From general knowledge, not checked against a source.
reference-term-partly = The use of the word was seen in the source; the explanation is ours.
reference-whole-article = You asked for { $points }: only a summary of the whole article is here.
reference-moved = It was article { $number } in the { $version }.
reference-moved-inferred = It was probably article { $number } in the { $version } (from the order only).
reference-concerns = Concerns
reference-safeguard = Safeguard
reference-note = Note
reference-counterparts = In other treaties
reference-principles = Principles
reference-articles = { $count } articles
reference-assessment = How the text does ({ $version })
reference-rating = { $rating ->
    [met] Met
    [mixed] Mixed
    [weak] Weak
   *[open] Open
}
reference-reading = The rating is the compiler’s reading of published assessments, not an official score.
reference-legend = { $met } met · { $mixed } mixed · { $weak } weak · { $open } open
reference-bears-on = Articles ({ $instrument })
reference-also = Also: { $names }
reference-see = Articles about it

reference-results-title = “{ $words }”
reference-found-under = found under “{ $phrase }”
reference-read-as = Read as: { $words }
reference-nothing = Nothing found in the treaties that are here.
reference-did-you-mean = Did you mean:
reference-nothing-hint = Other words may help; so may an article number, such as “24(2)” or “Budapest 15”.
reference-no-principle = No principle answers to that. /principle list shows all of them.
reference-open = Open one…
reference-go-on = Go on to…
reference-any = Any treaty
