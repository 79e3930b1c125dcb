# What a preview says about titles that Caucus knows.

wording-doubt-titles = { $count ->
    [one] Article { $numbers } has
   *[other] { $count } articles ({ $numbers }) have
} another title than Caucus knows of this text. Compare with the document: a title may be cut, or an article missed.
wording-doubt-lengths = { $count ->
    [one] Article { $numbers } is far longer or shorter than in the other languages of this version: is something missing or joined?
   *[other] { $count } articles are far longer or shorter than in the other languages of this version: { $numbers }. Is something missing or joined?
}
