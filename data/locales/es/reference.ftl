# Principios, tratados y palabras: /principle, /treaty, /glossary, y caucus check.

data-wrong = { $file }, línea { $line }: el valor de “{ $key }” no es válido: { $reason }.

instrument-unknown = Aquí no hay ningún tratado “{ $name }”. Hay estos: { $known }.
article-unknown = { $instrument } no tiene el artículo { $number }; el último es el { $last }.
heading-unknown = { $instrument } no tiene { $heading }. Búsquelo con /treaty search.
draft-article-unknown = No se sabe de ningún artículo de { $instrument } que tuviera el número { $number } en ese proyecto.
citation-near = “{ $citation }” no es una cita. ¿Quiso decir { $near }?
citation-unknown = “{ $citation }” no es una cita. Pruebe “24(2)”, “Budapest 15”, “chapter V”, o busque palabras con /treaty search.
version-unknown = Aquí no hay ninguna versión { $version }. Hay: { $known }.
text-language-unknown = No está aquí en “{ $language }”. Está en: { $known }.
search-limit = Pida de 1 a { $most } resultados.
principle-near = No hay ningún principio “{ $name }”. ¿Quiso decir { $near }?
principle-unknown = No hay ningún principio “{ $name }”. Dé un número del 1 al { $last }, o elija uno en /principle list.
term-near = “{ $term }” no está en el glosario. ¿Quiso decir { $near }?
term-unknown = “{ $term }” no está en el glosario. Escriba unas letras y elija en la lista.

# Tarjetas. Una respuesta dice siempre qué es, de qué versión y fecha, y de qué fuente.
reference-article-title = Artículo { $number } · { $title }
reference-principle-title = { $number }. { $title }
reference-heading = { $kind ->
    [chapter] Capítulo
    [section] Sección
    [part] Parte
    [annex] Anexo
   *[title] Título
} { $number } { $title }
reference-version = { $version } ({ $status }, { $date })
reference-status = { $status ->
    [draft] proyecto
    [adopted] aprobado
    [in-force] en vigor
   *[other] { $status }
}
reference-source = fuente: { $source }
reference-summary-article = Resumen con nuestras propias palabras, no el texto del tratado
reference-summary-principle = Resumen con nuestras propias palabras
reference-summary-term = Explicación con nuestras propias palabras
reference-not-checked = Sin cotejar con el texto oficial.
reference-partly-checked = Cotejado solo en parte con el texto oficial.
reference-term-unchecked = De conocimiento general, sin cotejar con una fuente.
reference-term-partly = El uso de la palabra se vio en la fuente; la explicación es nuestra.
reference-whole-article = Usted pidió { $points }: aquí solo hay un resumen del artículo completo.
reference-moved = Era el artículo { $number } en { $version }.
reference-moved-inferred = Probablemente era el artículo { $number } en { $version } (solo por el orden).
reference-concerns = Preocupaciones
reference-safeguard = Salvaguardia
reference-note = Nota
reference-counterparts = En otros tratados
reference-principles = Principios
reference-articles = { $count } artículos
reference-assessment = Cómo queda el texto ({ $version })
reference-rating = { $rating ->
    [met] Se cumple
    [mixed] Desigual
    [weak] Débil
   *[open] Abierto
}
reference-reading = La valoración es la lectura de quien compiló evaluaciones publicadas, no una puntuación oficial.
reference-legend = { $met } se cumple · { $mixed } desigual · { $weak } débil · { $open } abierto
reference-bears-on = Artículos ({ $instrument })
reference-also = También: { $names }
reference-see = Artículos al respecto

reference-results-title = “{ $words }”
reference-found-under = hallado con “{ $phrase }”
reference-read-as = Leído como: { $words }
reference-nothing = No se halló nada en los tratados que están aquí.
reference-did-you-mean = ¿Quiso decir?
reference-nothing-hint = Otras palabras pueden ayudar; también un número de artículo, como “24(2)” o “Budapest 15”.
reference-no-principle = Ningún principio corresponde a eso. /principle list los muestra todos.
reference-open = Abrir uno…
reference-go-on = Continuar a…
reference-any = Cualquier tratado
