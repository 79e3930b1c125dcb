# Lo que la vista previa dice de los títulos que Caucus conoce.

wording-doubt-titles = { $count ->
    [one] El artículo { $numbers } lleva
   *[other] { $count } artículos ({ $numbers }) llevan
} otro título que el que Caucus conoce de este texto. Compárelo con el documento: puede haber un título cortado o faltar un artículo.
wording-doubt-lengths = { $count ->
    [one] El artículo { $numbers } es mucho más largo o corto que en los otros idiomas de esta versión: ¿falta algo o se juntó?
   *[other] { $count } artículos son mucho más largos o cortos que en los otros idiomas de esta versión: { $numbers }. ¿Falta algo o se juntó?
}
