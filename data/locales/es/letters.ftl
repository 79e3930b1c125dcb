# Cartas conjuntas: primero las negativas, luego lo que dicen paneles, formularios, recibos, exportaciones y comprobaciones.

letter-not-found = Aquí no existe esa carta. Escriba parte de su título y elíjala en la lista; /letter list las muestra todas.
letter-signature-not-found = Usted no tiene ninguna firma con este código. /letter my enumera las suyas, con sus códigos.
letter-is-draft = Esta carta todavía es un borrador. El equipo organizador puede abrirla con /letter open.
letter-is-open = Esta carta ya está abierta, así que su texto está fijado. /letter panel publica su panel otra vez.
letter-is-closed = Esta carta está cerrada; no se registró nada. /letter status muestra en qué estado está.
letter-is-delivered = Esta carta se entregó; ya nada de ella puede cambiar.
letter-is-cancelled = Esta carta se canceló; no se registró nada.
letter-text-changed = El texto de esta carta no es el que se le mostró. Léalo de nuevo y repita el paso; no se registró nada.
letter-deadline-over = El plazo de este borrador ya venció. Fije uno nuevo con /letter edit y luego ábralo.
letter-no-channel = Aquí no se ha definido un canal de cartas. Indique uno en la opción “channel” o defínalo con /setup.
letter-text-empty = Una carta necesita un texto. Escríbalo o adjúntelo como archivo .md, .txt o .docx.
letter-text-long = El texto tiene { $length } caracteres; aquí el límite es { $limit }. Acórtelo, y adjúntelo como archivo si tiene más de 4.000.
letter-file-kind = El texto se entrega como archivo .md, .txt o .docx. Guárdelo como uno de ellos y adjúntelo de nuevo.
letter-file-size = Este archivo es demasiado grande: aquí el texto de una carta tiene { $limit } caracteres como máximo.
letter-file-encoding = Este archivo no es texto UTF-8. Guárdelo de nuevo con la codificación UTF-8 y adjúntelo otra vez.
letter-field-long = “{ $field ->
    [title] Título
    [addressee] Destinatario
    [organisation] Organización
    [role] Su función
    [country] País
    [region] Región
    [reason] Motivo
    [title-of-person] Título
    [affiliation] Afiliación
    [how] Cómo se entregó
    [note] Por qué cambia
    [received] Cómo se recibió
    [contact] Datos de contacto
   *[other] Su nombre
}” tiene { $length } caracteres; caben { $limit } como máximo. Acórtelo.
letter-field-link = “{ $field ->
    [title] Título
    [addressee] Destinatario
    [organisation] Organización
    [role] Su función
    [country] País
    [region] Región
    [reason] Motivo
    [title-of-person] Título
    [affiliation] Afiliación
   *[other] Su nombre
}” contiene una dirección web, que no corresponde allí. Quítela; el sitio web de una organización tiene su propio campo después del formulario.
letter-field-empty = “{ $field ->
    [title] Título
    [addressee] Destinatario
    [organisation] Organización
    [role] Su función
    [country] País
    [reason] Motivo
    [how] Cómo se entregó
    [note] Por qué cambia
    [received] Cómo se recibió
   *[other] Su nombre
}” necesita al menos una letra o una cifra. Rellénelo.
letter-website = Esta no es una dirección web que se pueda mostrar. Escríbala como https://example.org, u omítala.
letter-export-large = Esta exportación es más grande de lo que Discord admite. Pida a quien aloja Caucus que ejecute “caucus letter export”, que no tiene ese límite.

# Estados y cifras
letter-state-draft = Borrador
letter-state-open = Abierta
letter-state-closed = Cerrada
letter-state-delivered = Entregada
letter-state-cancelled = Cancelada
letter-addressee = Destinatario
letter-deadline = Plazo
letter-fingerprint = Huella del texto
letter-signatures = { $count ->
    [one] 1 firma
   *[other] { $count } firmas
}
letter-counts = { $people ->
    [0] { $organisations ->
        [one] 1 organización
       *[other] { $organisations } organizaciones
    }
   *[other] { $organisations ->
        [0] {""}
        [one] 1 organización,{" "}
       *[other] { $organisations } organizaciones,{" "}
    }{ $people ->
        [one] 1 persona
       *[other] { $people } personas
    }
}
letter-countries = Países (nombres públicos)
letter-page = Página { $page } de { $pages }; el archivo contiene el texto exacto
letter-list-title = Cartas de este servidor
letter-list-line = **#{ $id }** { $title } · { $state } · { $count ->
    [one] 1 firma
   *[other] { $count } firmas
} · plazo { $deadline }
letter-list-none = Todavía no hay ninguna carta aquí. El equipo organizador escribe una con /letter create.

# Panel
letter-panel = Carta conjunta
letter-panel-to = Destinatario: **{ $addressee }**
letter-panel-fingerprint = Huella del texto { $fingerprint }
letter-panel-sign = Firmar
letter-panel-read = Leer el texto
letter-panel-mine = Mi firma
letter-panel-planned = El panel llega a { $channel } en un momento.

# Borradores
letter-draft-new = Nueva carta
letter-draft-change = Cambiar un borrador
letter-draft-title = Título
letter-draft-title-help = Cómo se llama la carta en su panel
letter-draft-addressee = A quién se dirige
letter-draft-addressee-help = Por ejemplo: La Presidencia y las delegaciones del período de sesiones
letter-draft-deadline = Plazo para firmar
letter-draft-deadline-help = 2027-01-18 18:00 Viena; tras una barra, el oficial si lo hay: 2027-01-20 23:59 Nueva York
letter-draft-text = Texto
letter-draft-text-help = Hasta 4.000 caracteres, Markdown. Más largo: adjunte un archivo al comando
letter-drafted = Borrador n.º { $id }. Solo lo ve el equipo organizador. /letter edit lo cambia, /letter open fija el texto y reúne firmas.
letter-draft-open = Abrirla para firmas …
letter-leave = No, dejarlo así
letter-left = No se cambió nada.
letter-open-confirm = Al abrir se fija exactamente este texto, huella `{ $fingerprint }`; el archivo adjunto lo contiene byte por byte. Las firmas quedarán vinculadas a él.
letter-open-button = Fijar el texto y abrir
letter-opened = La carta n.º { $id } está abierta y su texto está fijado. El panel llega a { $channel } en un momento.
letter-close-confirm = ¿Cerrar ahora la carta n.º { $id }, “{ $title }”? Después nadie podrá firmar, salvo que /letter extend le dé más tiempo.
letter-close-button = Cerrarla
letter-closed = La carta n.º { $id } está cerrada con { $count ->
    [one] 1 firma
   *[other] { $count } firmas
}. /letter export la pone por escrito.
letter-cancel-confirm = ¿Cancelar la carta n.º { $id }, “{ $title }”? No se puede retomar; su registro se queda.
letter-cancel-button = Cancelar la carta
letter-cancelled = La carta n.º { $id } está cancelada.
letter-closed-notice = Ha vencido el plazo de su carta
letter-closed-body = La carta n.º { $id }, “{ $title }”, se cerró por sí sola con { $organisations ->
    [one] 1 organización
   *[other] { $organisations } organizaciones
} y { $people ->
    [one] 1 persona
   *[other] { $people } personas
}. /letter status y /letter export en su servidor muestran el resto.

# Firmar
letter-sign-title = Firmar: { $title }
letter-sign-body = **¿En nombre de quién firma?** Su firma queda vinculada exactamente a este texto. No se registra nada hasta que haya visto un resumen y lo haya confirmado.
letter-sign-footer = Discord ve lo que usted escribe. Usted elige quién más lee su nombre.
letter-sign-organisation = Por una organización
letter-sign-person = A título personal
letter-form-title = Firmar la carta n.º { $id }
letter-form-organisation = Organización
letter-form-organisation-help = Su nombre tal como quiere figurar
letter-form-your-name = Su nombre
letter-form-your-name-help = Quien compromete a la organización; lo ve el equipo organizador, nunca se publica
letter-form-role = Su función en la organización
letter-form-role-help = Por ejemplo: directora; la ve el equipo organizador, nunca se publica
letter-form-person = Su nombre
letter-form-person-help = Tal como quiere figurar
letter-form-title-of-person = Título o profesión
letter-form-title-of-person-help = Opcional, por ejemplo: Profesora de derecho
letter-form-affiliation = Afiliación
letter-form-affiliation-help = Opcional; solo a efectos de identificación, la organización no firma
letter-form-country = País
letter-form-country-help = Dónde tienen su sede usted o la organización
letter-form-visibility = Quién puede ver el nombre
letter-form-visibility-help = En caso de duda, elija la opción más restringida
letter-visibility-public = Público
letter-visibility-coalition = Solo la coalición
letter-visibility-count = Solo contar
letter-visible-public = Todo el mundo: el nombre figura en exportaciones y publicaciones
letter-visible-coalition = La coalición en este servidor ve el nombre; en otros sitios solo se cuenta
letter-visible-count = Solo el equipo organizador ve el nombre; en todo lo demás solo se cuenta

# Recibos y firmas propias
letter-receipt = Firmado
letter-receipt-body = Su firma está registrada. Guarde el código: con /letter withdraw sirve para retirar la firma.
letter-receipt-again = Usted ya ha firmado
letter-receipt-again-body = Esto es lo que hay registrado para usted; ahora no se cambió nada. /letter my lo cambia o lo retira.
letter-receipt-code = Recibo
letter-receipt-letter = Carta
letter-receipt-time = Registrado
letter-receipt-signatory = Firmante
letter-receipt-visibility = Quién ve el nombre
letter-my-title = Sus firmas
letter-my-none = Usted no ha firmado nada aquí.
letter-my-signed = Firmado el { $moment }, { $visibility }
letter-my-withdrawn = Retirado el { $moment }
letter-my-footer = Solo usted ve esto.
letter-withdraw-title = ¿Retirar esta firma?
letter-withdraw-body = Deja de contar y su nombre desaparece de todas las listas. Que se dio y se retiró queda en el libro de registro de la carta, sin el nombre.
letter-withdraw-button = Retirar
letter-withdraw-choose = Retirar una de ellas …
letter-withdrawn = La firma { $code } se retiró el { $moment }. Ya no cuenta.

# Estado
letter-by-visibility = Por visibilidad
letter-count-public = Público: { $count }
letter-count-coalition = Solo la coalición: { $count }
letter-count-count = Solo contar: { $count }
letter-duplicates = Posibles duplicados
letter-duplicates-body = Las organizaciones marcadas con ⚠ figuran aquí más de una vez con el mismo nombre. /letter signers duplicates muestra todas las que se parecen, y las fusiona o las distingue.
letter-duplicate-mark = ⚠ posible duplicado
letter-status-committed = la compromete { $name }, { $role }
letter-status-more = … y { $count } más; /letter export enumera las públicas por completo.
letter-status-none = No hay nombres que mostrar.
letter-status-member = Los nombres marcados “Solo la coalición” no salen de la coalición.
letter-status-organiser = Usted ve todos los nombres porque forma parte del equipo organizador. Publique solo los públicos.

# Exportaciones
letter-exported = Aquí está. Solo contiene los nombres que son públicos; { $hidden ->
    [0] no queda nadie sin nombrar
    [one] 1 firma se cuenta sin su nombre
   *[other] { $hidden } firmas se cuentan sin sus nombres
}. La exportación consta en el libro de registro de la carta, cuyo último asiento es ahora `{ $head }`.
letter-export-to = Destinatario:
letter-export-signatories = Firmantes
letter-export-organisations = Organizaciones ({ $count })
letter-export-people = A título personal ({ $count })
letter-export-hidden = { $count ->
    [one] y 1 firma que no se nombra
   *[other] y { $count } firmas que no se nombran
}
letter-export-fingerprint = SHA-256 del texto: { $sha256 }
letter-export-ledger = Escrito el { $moment } (UTC). Último asiento del libro de registro: n.º { $seq }, { $head }
letter-export-column-capacity = Firma como
letter-export-column-name = Nombre
letter-export-column-title = Título
letter-export-column-affiliation = Afiliación
letter-export-column-country = País
letter-export-column-website = Sitio web
letter-export-column-ecosoc = Condición consultiva (ECOSOC)
letter-export-column-signed = Firmado (UTC)
letter-export-capacity-organisation = Organización
letter-export-capacity-person = A título personal

# Comprobación de una exportación
letter-verify-unreadable = Este no es un archivo JSON. Solo se pueden comprobar exportaciones en formato json.
letter-verify-format = Esto no es una exportación de una carta hecha por Caucus.
letter-verify-form = Faltan partes del archivo o son de otro tipo: se ha modificado.
letter-verify-spelling = El archivo no está escrito como lo escribe Caucus: se ha modificado, aunque solo sea en sus espacios o finales de línea.
letter-verify-seal = El sello no corresponde al contenido: algo se ha modificado.
letter-verify-entry = El asiento { $seq } del libro de registro no corresponde a su hash: se ha modificado.
letter-verify-link = El asiento { $seq } del libro de registro no sigue al anterior: se quitó, añadió o movió alguno.
letter-verify-text = El texto no corresponde a su SHA-256: se ha modificado.
letter-verify-acts = El asiento { $seq } del libro de registro cuenta algo que entonces no podía ocurrir.
letter-verify-signature = El asiento { $seq } trata de una firma que no existía, o que no estaba en un estado en el que eso pudiera ocurrirle.
letter-verify-delivered = El asiento { $seq } entrega la carta con un número de firmas distinto del que tenía.
letter-verify-opened = El título, el destinatario, el plazo o el texto no son los del libro de registro.
letter-verify-state = El estado de la carta no es aquel con el que termina su libro de registro.
letter-verify-signed = El asiento { $seq } es una firma de otro texto, o de un momento en que la carta no estaba abierta.
letter-verify-withdrawn = El asiento { $seq } retira una firma que no estaba en pie.
letter-verify-named = Se da un nombre para una firma que no está en pie, o dos veces.
letter-verify-name = El nombre dado para el asiento { $seq } no es el que comprometió su firmante.
letter-verify-counts = Los números de firmas no corresponden al libro de registro.
letter-verify-proves-whole = No se modificó ningún byte de este archivo desde que se escribió, salvo que se haya reescrito entero.
letter-verify-proves-chain = Los { $entries } asientos del libro de registro están todos, en orden y sin cambios; el último es { $head }.
letter-verify-proves-text = El texto es el que se fijó y el que suscribe cada firma contada aquí: SHA-256 { $sha256 }.
letter-verify-proves-names = Los { $named } nombres son los que comprometieron sus asientos cuando se escribieron.
letter-verify-proves-counts = Firmaron { $signed } y de ellas se retiraron { $withdrawn }: { $named } con nombre aquí, { $hidden } contadas sin nombre{ $aside ->
    [0] .
   *[other] ; { $aside } esperan, se rechazaron o se fusionaron con otra, y no cuentan.
}
letter-verify-proves-recorded = Esta misma exportación es el último asiento del libro de registro.
letter-verify-leaves-identity = Que los firmantes son quienes dicen ser, o pueden comprometer a sus organizaciones.
letter-verify-leaves-hidden = Quiénes son los { $hidden } firmantes sin nombre.
letter-verify-leaves-complete = Que este libro de registro no se reescribió entero ni se cortó tras su último asiento: compare { $head } con lo que publicó el equipo organizador, y su recibo con la lista.
letter-verify-leaves-recorded = Que el libro de registro del equipo organizador conoce esta exportación: se hizo en la máquina de quien aloja Caucus, aparte del bot en marcha.
