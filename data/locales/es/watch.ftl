# Vigilar tratados: /treaty watch, y lo que se dice cuando llega un texto.

watch-nothing = Diga qué vigilar: un artículo, un capítulo, una etiqueta o una palabra.
watch-chapter = “{ $chapter }” no es un capítulo. Pruebe V, o 5.
watch-word = Una palabra que se vigila tiene de 2 a { $most } caracteres.
watch-tag-unknown = Allí ningún artículo tiene la etiqueta “{ $tag }”. Hay estas: { $known }.
watch-no-channel = Todavía no hay un canal de anuncios. Elija uno con /setup.
watch-full = Son más de { $most } en total. Quite primero algo con /treaty watch remove.
watch-already = Eso ya se vigila. /treaty watch list lo muestra todo.
watch-unknown = Eso no se vigila. /treaty watch list lo muestra todo.

watch-about-article = artículo { $value } ({ $version })
watch-about-chapter = capítulo { $value }
watch-about-tag = etiqueta “{ $value }”
watch-about-word = palabra “{ $value }”
watch-added = Se vigila desde ahora: { $watches }. Cuando llegue un texto nuevo, usted recibirá un mensaje privado con lo que cambió.
watch-added-channel = Se vigila desde ahora para <#{ $channel }>: { $watches }. Cuando llegue un texto nuevo, se publicará allí un resumen.
watch-removed = Ya no se vigila: { $watch }.
watch-list-title = Lo que usted vigila aquí
watch-list-none = Nada todavía. Añada algo con /treaty watch add.
watch-list-channel = Para el canal de anuncios
watch-list-yours = Para usted; nadie más ve esto

watch-told-title = { $name }: { $version } está aquí
watch-told-from = Comparado con { $version }.
watch-told-count = { $count ->
    [one] Un cambio en lo que usted vigila.
   *[other] { $count } cambios en lo que usted vigila.
}
watch-told-nothing = No cambió nada de lo que usted vigila. En todo el texto: { $counts }.
watch-told-same = No cambió ni una palabra del texto.
watch-told-more = … y { $count } más, en el archivo.
watch-told-more-channel = … y { $count } más, en los archivos.
watch-told-withdrawn = Este texto se retiró de nuevo. No hay nada que leer aquí.
watch-told-why = Usted vigila este tratado; /treaty watch list en el servidor lo muestra y lo termina.
watch-told-channel = Lo que vigila este canal
