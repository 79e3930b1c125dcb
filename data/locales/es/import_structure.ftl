# Lo que la vista previa de un texto importado dice de los artículos que se hallaron en él.

import-no-articles = No se halló ningún artículo. ¿Es el texto de un tratado, y se pueden seleccionar y copiar sus palabras?
import-gap = { $count ->
    [one] Falta el artículo { $numbers }
   *[other] Faltan { $count } artículos
}{ $count ->
    [one] {""}
   *[other] : { $numbers }
}. Mire si el documento los tiene.
import-repeated = Más de un artículo tiene el número { $numbers }. El texto de ambos está bajo el primero.
import-wordless = Sin texto: artículo { $numbers }.
import-lengthy = De longitud poco habitual: artículo { $numbers }. Mire si contiene otro.
import-untitled = Sin título, donde los demás lo tienen: artículo { $numbers }.
import-left-out = Lo que sigue al artículo { $last } ({ $count } líneas: firmas, declaraciones, otro texto) se omitió.
import-annexes = { $count ->
    [one] Se halló un anexo; es
   *[other] Se hallaron { $count } anexos; cada uno es
} una sola entrada con todo su texto.
import-title-cut = El título parece cortado o demasiado largo: artículo { $numbers }. Compárelo con el documento.
import-sentence-torn = Una frase se interrumpe, o una comienza a la mitad: artículo { $numbers }. Compárelo con el documento.
import-miscounted = Los párrafos no se cuentan 1, 2, 3: artículo { $numbers }. Mire si falta alguno o está fuera de orden.
import-stray = En el texto hay algo que quizá no le pertenece (cifras sueltas, una nota, letras ajenas): artículo { $numbers }.
