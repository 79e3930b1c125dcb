# Lo que la vista previa dice de los títulos que Caucus conoce.

wording-doubt-titles = { $count ->
    [one] El artículo { $numbers } lleva
   *[other] { $count } artículos ({ $numbers }) llevan
} otro título que el que Caucus conoce de este texto. Compárelo con el documento: puede haber un título cortado o faltar un artículo.
