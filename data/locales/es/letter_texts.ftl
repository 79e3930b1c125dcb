# Textos de las cartas: cambios, comparaciones, confirmaciones, traducciones, de dónde viene un texto.

# Negativas
letter-text-same = Este es el texto actual de la carta, palabra por palabra. No hay nada que cambiar.
letter-text-by-file = El texto actual tiene más de { $limit } caracteres, así que no cabe en un formulario. Adjunte el texto nuevo como archivo .md, .txt o .docx en la opción “file”.
letter-proposal-gone = Esa propuesta ya no existe aquí. Use el comando de nuevo.
letter-proposal-outdated = El texto de la carta ha cambiado desde que se propuso esto, así que la propuesta queda sin efecto. Mire el texto nuevo y proponga de nuevo; no se cambió nada.
letter-proposal-settled = Esta propuesta ya se aplicó o se descartó; ahora no se cambió nada. /letter text versions muestra en qué estado está el texto.
letter-editorial-two = Un cambio editorial necesita dos personas organizadoras: una lo propone, otra lo acepta. Este lo propuso usted.
letter-editorial-why = Diga en la opción “why” qué se corrige; todo el mundo puede leerlo.
letter-translate-binding = Este es el idioma del texto vinculante. Cámbielo con /letter edit (borrador) o /letter text revise (abierta).
letter-language-unknown = Este idioma no se conoce. Elíjalo en la lista o escriba su nombre o su etiqueta: Español, Spanish o es.
letter-confirm-changed = El texto ha cambiado otra vez desde que se le preguntó. No se registró nada; esto es lo que cambió desde que usted firmó.
letter-confirm-not-waiting = Esta firma no espera ninguna confirmación. /letter my muestra en qué estado está.
letter-gather-nothing = Este mensaje no tiene palabras que se puedan usar.
letter-gather-none = Usted no ha elegido ningún mensaje. Haga clic derecho en un mensaje o manténgalo pulsado, elija Aplicaciones y luego “Use in a letter”; hágalo con cada mensaje que quiera.
letter-version-none = Ese texto no existe. La carta tiene { $count ->
    [one] un texto
   *[other] los textos 1 a { $count }
}; /letter text versions los enumera.

# Comparaciones
letter-redline-title = Lo que cambió: { $title }
letter-redline-from = De: SHA-256 { $sha256 }
letter-redline-to = A: SHA-256 { $sha256 }
letter-redline-none = No cambió ninguna palabra.
letter-redline-signs = Además hay diferencias de signos o de disposición que no se marcan: comillas, rayas, guiones, negrita. El archivo contiene el texto exacto.
letter-redline-legend = tachado: suprimido · negrita: nuevo
letter-redline-html = Todos los cambios (HTML)
letter-redline-docx = Todos los cambios (Word)
letter-redline-here = Todos los cambios de principio a fin. En Word son cambios con control de cambios.
letter-change-prints = Huella del texto: `{ $old }` → `{ $new }`
letter-change-note = Motivo: { $note }
letter-change-why = Por qué cambia
letter-change-why-help = En una frase; todo el mundo puede leerla
letter-text-help = El texto nuevo completo, Markdown, hasta 4.000 caracteres. Más largo: adjunte un archivo
letter-draft-language = Idioma del texto
letter-draft-language-help = Opcional; este texto es el vinculante, las traducciones van a su lado

# Un texto nuevo en cuanto al fondo
letter-revise-form = Nuevo texto de la carta n.º { $id }
letter-revise-title = Nuevo texto para n.º { $id } { $title }
letter-revise-will = Todavía no se cambia nada. Si este pasa a ser el texto, { $count ->
    [0] nadie tiene que confirmar, porque ahora no cuenta ninguna firma.
    [one] la única firma que ahora cuenta espera hasta que su firmante la confirme; recibe un mensaje privado.
   *[other] las { $count } firmas que ahora cuentan esperan hasta que cada firmante confirme; cada cual recibe un mensaje privado.
} Las firmas que esperan no cuentan. ¿Es solo un error de escritura? Entonces descarte esto y use /letter text editorial.
letter-revise-button = Convertirlo en el texto
letter-revise-made = La carta n.º { $id } tiene su nuevo texto, huella `{ $fingerprint }`. { $count ->
    [0] No hubo que preguntar a nadie.
    [one] Se pide a 1 firmante que confirme.
   *[other] Se pide a { $count } firmantes que confirmen.
}
letter-revise-behalf = { $count ->
    [one] 1 firma se introdujo en nombre de alguien: pregúntele y luego use /letter text confirm-for.
   *[other] { $count } firmas se introdujeron en nombre de otros: pregúnteles y luego use /letter text confirm-for.
}
letter-proposal-drop = Descartarla
letter-proposal-dropped = Descartada. El texto de la carta queda como estaba.
letter-proposal-look = Propuesto: { $fingerprint }

# Un cambio editorial
letter-editorial-form = Corregir la carta n.º { $id }
letter-editorial-title = Cambio editorial de n.º { $id } { $title }
letter-editorial-will = Una corrección que deja el fondo como está: las firmas la acompañan. Tiene que aceptarla una persona organizadora distinta de quien la propuso. Queda visible en el historial de la carta.
letter-editorial-post = Mostrarlo a una segunda persona organizadora
letter-editorial-agree = Aceptar este cambio
letter-editorial-made = La carta n.º { $id } tiene su texto corregido, huella `{ $fingerprint }`. Las firmas lo acompañaron; el cambio consta en el historial de la carta.

# Confirmar
letter-confirm-title = Confirme su firma
letter-confirm-body = El texto de esta carta cambió después de que usted firmó. Su firma no cuenta hasta que la confirme para el texto nuevo.
letter-confirm-asked-body = El equipo organizador cambió el texto de una carta que usted firmó. Su firma no cuenta hasta que la confirme para el texto nuevo; sin usted queda fuera. Lea lo que cambió:
letter-confirm-reminder-body = Usted todavía no ha confirmado su firma para el texto nuevo, así que no cuenta. Lea lo que cambió y luego confirme o retire:
letter-confirm-asked = Confirme su firma
letter-confirm-reminder = Confirme su firma
letter-confirm-rest = Hay más cambios; el archivo los muestra todos.
letter-confirm-button = Confirmar para el texto nuevo
letter-confirm-mine = Confirmar para el texto nuevo …
letter-confirm-choose = Elija una firma para mirarla …
letter-confirm-none = Ninguna de sus firmas espera confirmación.
letter-confirmed = La firma { $code } está confirmada para el texto `{ $fingerprint }` y vuelve a contar.
letter-confirm-again = La firma { $code } ya está bajo el texto `{ $fingerprint }`; no hubo que hacer nada.
letter-confirm-settled = El texto de “{ $title }” cambió. Su firma ya no espera confirmación; /letter my muestra en qué estado está.
letter-confirm-over = El texto de “{ $title }” cambió, pero la carta terminó; no hay nada que confirmar.
letter-behalf-title = { $count ->
    [one] 1 firma introducida en nombre de alguien espera
   *[other] { $count } firmas introducidas en nombre de otros esperan
}: { $title }
letter-behalf-footer = Pregúnteles y luego use este comando otra vez: “who” admite una de ellas o todas a la vez, “received” dice cómo llegó la respuesta.
letter-behalf-choose = Elija quién confirmó en la lista que se abre al escribir en “who”; su primera entrada vale por todas.
letter-behalf-none = Ninguna firma introducida en nombre de alguien espera confirmación.
letter-behalf-all = Las { $count }
letter-behalf-done = { $count ->
    [0] Ya no había nada que confirmar.
    [one] 1 firma está confirmada para el texto `{ $fingerprint }` y vuelve a contar.
   *[other] { $count } firmas están confirmadas para el texto `{ $fingerprint }` y vuelven a contar.
}
letter-waiting-title = Por confirmar
letter-waiting = { $count ->
    [one] **1** firma espera confirmación para el texto nuevo y no cuenta.
   *[other] **{ $count }** firmas esperan confirmación para el texto nuevo y no cuentan.
}

# Lo que le ocurrió al texto, en los paneles y en el historial
letter-changed-version = Texto nuevo desde el { $moment }; las firmas anteriores cuentan cuando sus firmantes lo confirman.
letter-changed-editorial = Cambio editorial el { $moment }{ $note ->
    [none] .
   *[other] : “{ $note }”.
} “Leer el texto” y /letter text versions lo muestran.
letter-my-went-along = Un cambio editorial: ahora está bajo `{ $fingerprint }` (véase /letter text versions)
letter-versions-title = Textos de n.º { $id } { $title }
letter-versions-draft = Borrador, sin fijar · `{ $fingerprint }`
letter-versions-first = **Texto 1** · `{ $fingerprint }` · abierto el { $moment } · { $who }
letter-versions-version = **Texto { $was } → { $number }** · `{ $fingerprint }` · de fondo, hay que confirmar cada firma · { $moment } · { $who }
letter-versions-editorial = **Texto { $was } → { $number }** · `{ $fingerprint }` · editorial, las firmas lo acompañaron · { $moment } · { $who }, aceptado por { $second }
letter-versions-now = Vinculante ahora: texto { $number }, `{ $fingerprint }`
letter-versions-binding = Idioma del texto vinculante: { $language }
letter-versions-translation = { $language }: `{ $fingerprint }` · traducción del texto actual · { $moment }
letter-versions-outdated = { $language }: `{ $fingerprint }` · **desactualizada**: traduce un texto anterior · { $moment }
letter-versions-proposals = { $count ->
    [one] 1 cambio editorial espera a una segunda persona organizadora.
   *[other] { $count } cambios editoriales esperan a una segunda persona organizadora.
}
letter-versions-footer = Con las opciones “old” y “new” este comando muestra lo que cambió entre dos textos.

# Traducciones
letter-translate-form = Carta n.º { $id } en { $language }
letter-translated = La traducción a { $language } está registrada, huella `{ $fingerprint }`, junto al texto vinculante `{ $binding }` ({ $moment }). /letter show la ofrece.
letter-panel-languages = Se puede leer también en: { $languages }
letter-show-language = Leerla en otro idioma …
letter-show-binding = El texto vinculante
letter-show-is-translation = Traducción
letter-show-is-outdated = Traducción de un texto anterior
letter-show-translation = Traducción a { $language }, huella `{ $fingerprint }`. El texto vinculante { $binding ->
    [none] tiene
   *[other] está en { $binding }, con
} la huella `{ $binding_fingerprint }`; las firmas corresponden a ese. Ambos archivos van adjuntos.
letter-show-outdated = ⚠ Esta traducción a { $language }, huella `{ $fingerprint }`, es de un texto anterior. El texto vinculante { $binding ->
    [none] tiene
   *[other] está en { $binding }, con
} la huella `{ $binding_fingerprint }`; las firmas corresponden a ese. Ambos archivos van adjuntos.

# De dónde viene un texto
letter-word-tracked = El archivo de Word tenía cambios marcados; se tomaron como aceptados.
letter-word-pictures = El archivo de Word tenía imágenes o formas; se omitieron.
letter-word-tables = El archivo de Word tenía una tabla; sus celdas se convirtieron en párrafos.
letter-picked-title = { $count ->
    [one] 1 mensaje elegido
   *[other] { $count } mensajes elegidos
}, { $characters } caracteres
letter-picked-body = Elija más con el menú de otros mensajes, en cualquier orden; se guardan una semana. Empiece una carta con ellos aquí, o use la opción “picked” de /letter text revise, editorial o translate.
letter-picked-new = Empezar una carta con ellos
letter-picked-clear = Olvidarlos
letter-picked-cleared = Olvidados. Ahora no hay nada elegido.

# Exportaciones en varios idiomas
letter-export-binding = { $language } (texto vinculante)
letter-export-translation = { $language } (traducción; el texto vinculante está en { $binding })
letter-export-fingerprint-of = SHA-256 del texto en { $language }: { $sha256 }
letter-export-no-language = No hay traducción del texto actual a este idioma. /letter text versions muestra cuáles hay; /letter text translate añade una.
letter-export-outdated = { $count ->
    [one] 1 traducción es de un texto anterior y se omitió.
   *[other] { $count } traducciones son de un texto anterior y se omitieron.
}
