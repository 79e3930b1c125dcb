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
