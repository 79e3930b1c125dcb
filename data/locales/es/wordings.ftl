# El texto de los tratados tal como se importa: /treaty import, versions, withdraw, textos en las respuestas; caucus treaty import.

wording-no-articles = En { $file } no se halló ningún artículo. Necesita encabezados como “Artículo 5”, cada uno al comienzo de una línea.
wording-id = “{ $id }” no puede ser el identificador de un tratado. Use de 2 a 40 letras minúsculas, cifras o guiones, como my-draft.
wording-version = Una versión necesita una signatura de hasta { $most } caracteres, como A/RES/79/243 o draft-2023.
wording-status = “{ $status }” no es un estado. Hay estos: { $known }.
wording-date = “{ $date }” no es una fecha. Escríbala como 2024-12-24, 2024-12 o 2024.
wording-language = “{ $language }” no es un idioma. Use un código como en, es, fr, ru, zh o ar.
wording-name = Un nombre tiene { $most } caracteres como máximo.
wording-other-server = Esta vista previa se hizo para otro lugar. Envíe el archivo de nuevo.
wording-there = { $instrument } { $version } ya está aquí en “{ $language }”, de { $file }. Para poner este archivo en su lugar, dígalo: replace.
wording-not-found = Ese texto no está aquí. Elija uno en la lista.
wording-shelf-full = Un servidor conserva { $most } textos como máximo, contando los retirados.
wording-shelf-heavy = Un servidor conserva { $most } millones de caracteres de textos como máximo.

# Lo que señala una vista previa.
wording-doubt-language = Usted dijo “{ $said }”; el archivo parece “{ $found }”.
wording-doubt-symbol = Usted dijo { $said }; el documento se llama a sí mismo { $found }.
wording-doubt-count = Se esperaban { $expected } artículos, se hallaron { $found }.
wording-doubt-empty = { $count ->
    [one] El artículo { $numbers } no tiene texto.
   *[other] { $count } artículos no tienen texto: { $numbers }.
}

# Obtener un documento, y los encargos de quien aloja Caucus junto a un bot en marcha.
fetch-address = Dé una dirección https, como https://docs.un.org/…, o envíe el archivo.
fetch-host = No se obtienen documentos de { $host }; solo de { $known } y algunos otros. Descárguelo y envíe el archivo.
fetch-refused = { $host } no entregó el documento ({ $status }). Descárguelo con un navegador y envíe el archivo.
fetch-slow = El documento no llegó en { $seconds } segundos. Descárguelo y envíe el archivo.
fetch-failed = No se pudo llegar a { $host }. Descargue el documento y envíe el archivo.
errand-unanswered = Un Caucus en marcha tiene la base de datos y no respondió. No se cambió nada; inténtelo de nuevo o deténgalo primero.
errand-lost = El Caucus en marcha aceptó esto y terminó antes de responder. Mire con caucus treaty list si se hizo.
errand-failed = El Caucus en marcha no pudo hacerlo; su registro dice por qué.
text-gone = Ese texto ya no está aquí. Busque el artículo de nuevo.
wording-file = No se puede leer { $file }: { $reason }.
wording-preview-same = Este archivo ya está aquí; guardarlo de nuevo no cambia nada.
wording-preview-there = Para esta versión y este idioma hay aquí otro archivo, { $file }; guardar este requiere replace.
wording-cli-outcome = { $outcome ->
    [stored] Guardado.
    [already] Este archivo ya estaba aquí; no cambió nada.
    [brought-back] Se había retirado y ha vuelto.
   *[dry] No se guardó nada (ensayo).
}

# El texto de un artículo en su tarjeta.
text-wording = Texto
text-file = de { $file }, SHA-256 { $sha256 }, importado el { $day }
text-version-undated = { $version } ({ $status })
text-article-bare = Artículo { $number }
text-summary = Nuestro resumen, no el texto ({ $version })
text-footnotes = Notas al pie
text-moved = Es el artículo { $number } en { $version }.
text-moved-probably = Probablemente es el artículo { $number } en { $version } (mismo título).
text-language = { $code ->
    [ar] árabe
    [de] alemán
    [en] inglés
    [es] español
    [fr] francés
    [it] italiano
    [nl] neerlandés
    [pt] portugués
    [ru] ruso
    [und] idioma desconocido
    [zh] chino
   *[other] { $full }
}
text-beside = Lado a lado
text-beside-title = Artículo { $number } lado a lado
text-beside-summary = Nuestro resumen, no el texto
text-open-language = En { $language }
text-open-version = { $version }, artículo { $number }
text-back = Volver al texto
text-results = 📜 Texto, tal como se importó
text-results-mixed = 📜 texto tal como se importó; lo demás son resúmenes con nuestras propias palabras

# /treaty import.
wording-file-or-link = Dé un archivo o un enlace, solo uno de los dos.
wording-forgotten = Ese archivo ya no espera aquí: se guardó, se descartó o pasó un día. Envíelo de nuevo con /treaty import.
wording-reading = Leyendo { $file } …
wording-preview-title = Antes de guardar nada
wording-no-title = No se halló ningún título
wording-symbol = Signatura en el documento: { $symbol }
wording-found = { $count ->
    [one] Un artículo: { $first }
   *[other] { $count } artículos, de { $first } a { $last }
}
wording-doubts = Por revisar
wording-no-doubts = No se vio nada extraño. Aun así, compare algunos artículos con el archivo.
wording-then = Si lo guarda
wording-then-new = { $status ->
    [draft] Queda aquí como proyecto, para este servidor, junto a lo que ya hay.
   *[other] Las respuestas sobre él muestran este texto en este servidor, con nuestro resumen debajo.
}
wording-then-same = Este mismo archivo ya está aquí. No cambiaría nada.
wording-then-replace = Ocupa el lugar del texto de { $file }, que se retira y se conserva.
wording-then-changed = { $count } modificados: { $numbers }
wording-then-added = { $count } nuevos: { $numbers }
wording-then-removed = { $count } suprimidos: { $numbers }
wording-preview-footer = { $pages ->
    [0] { $format } · SHA-256 { $sha256 }
    [one] { $format }, 1 página · SHA-256 { $sha256 }
   *[other] { $format }, { $pages } páginas · SHA-256 { $sha256 }
}
wording-store = Guardarlo
wording-replace = Reemplazar lo que hay
wording-discard = Descartar
wording-discarded = No se guardó nada.
wording-stored-title = Textos
wording-stored = { $instrument } { $version } ya está aquí.
wording-brought-back = { $instrument } { $version } se había retirado y ha vuelto, tal como era.
wording-already = { $instrument } { $version }: este archivo ya estaba aquí. No cambió nada.
wording-where = { $count } artículos. Consulte uno con /treaty article, instrument { $id }.
wording-replaced = El texto de { $file } se retiró; se conserva, véase /treaty versions.

# /treaty versions y /treaty withdraw.
wording-line = { $whose ->
    [host] { $language }, { $count } artículos, de { $file }, { $day }, para todo el mundo
   *[server] { $language }, { $count } artículos, de { $file }, { $day }, de este servidor
}
wording-line-summaries = Nuestros resúmenes de { $count } artículos
wording-line-none = Aquí no hay texto.
wording-line-gone = Retirado: { $text }, por { $who }, { $when }
wording-withdrawn = { $instrument } { $version } ({ $language }) ya no está a la vista. Se conserva.
wording-is-back = { $instrument } { $version } ({ $language }) ha vuelto.
wording-bring-back = Recuperarlo
wording-withdraw-again = Retirarlo
