# What a preview says about titles that Caucus knows.

wording-doubt-titles = { $count ->
    [one] Article { $numbers } has
   *[other] { $count } articles ({ $numbers }) have
} another title than Caucus knows of this text. Compare with the document: a title may be cut, or an article missed.
