# Ce que l’aperçu dit des titres que Caucus connaît.

wording-doubt-titles = { $count ->
    [one] L’article { $numbers } porte
   *[other] { $count } articles ({ $numbers }) portent
} un autre titre que celui que Caucus connaît de ce texte. Comparez avec le document : un titre est peut-être coupé, ou un article manque.
