# Ce que l’aperçu dit des titres que Caucus connaît.

wording-doubt-titles = { $count ->
    [one] L’article { $numbers } porte
   *[other] { $count } articles ({ $numbers }) portent
} un autre titre que celui que Caucus connaît de ce texte. Comparez avec le document : un titre est peut-être coupé, ou un article manque.
wording-doubt-lengths = { $count ->
    [one] L’article { $numbers } est bien plus long ou plus court que dans les autres langues de cette version : manque-t-il quelque chose, ou deux articles sont-ils réunis ?
   *[other] { $count } articles sont bien plus longs ou plus courts que dans les autres langues de cette version : { $numbers }. Manque-t-il quelque chose, ou deux articles sont-ils réunis ?
}
