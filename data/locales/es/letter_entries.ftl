# Firmas introducidas en nombre de otros: primero las negativas, luego formularios, tarjetas e importaciones.

letter-entry-proof = Diga en pocas palabras cómo lo recibió y qué lo prueba, o dé un enlace; { $limit } caracteres como máximo.
letter-entry-not-found = No hay ninguna firma con este número introducida en nombre de alguien. /letter signers entered las enumera.
letter-entry-over = Esta firma ya no está en pie, así que no se puede corregir. Introdúzcala de nuevo con /letter signers enter.
letter-import-large = Este archivo supera los { $megabytes } MB. Divídalo en varios archivos e impórtelos uno tras otro.
letter-import-empty = Este archivo está vacío. Guarde la tabla de nuevo como CSV y adjúntela.
letter-import-workbook = Esto es un libro de cálculo (Excel, LibreOffice), no un CSV. Ábralo, elija “Guardar como”, luego “CSV UTF-8”, y adjunte ese archivo.
letter-import-not-csv = Este archivo no es una tabla en formato CSV. Descargue las respuestas como CSV, o guarde la hoja de cálculo como “CSV UTF-8”, y adjúntelo.
letter-import-no-rows = Este archivo no tiene filas bajo sus encabezados, así que no hay a quién registrar.
letter-import-rows = Este archivo tiene más de { $limit } filas. Divídalo en varios archivos e impórtelos uno tras otro.
letter-import-no-column = En este archivo no hay ninguna columna “{ $name }”. Dé su encabezado exacto, o su letra: A, B, C.
letter-import-columns-alike = Las columnas { $first } y { $second } se llaman “{ $name }”. Dé la letra de la que quiere decir, o cambie el nombre de una.
letter-import-columns-missing = Todavía no está claro qué columnas contienen los nombres y los países. Dígalo con el botón “Quién firma”, o dé un país para todas las filas al adjuntar el archivo.
letter-import-columns-host = No está claro qué columnas contienen los nombres y los países. Dígalo con --map organisation=COLUMN (o name=COLUMN) y --map country=COLUMN, o dé --country.
letter-import-gone = Este archivo ya no espera: se registró, se dejó, o nadie lo confirmó en un día. Adjúntelo de nuevo; las filas que ya constan no se registran dos veces.
letter-import-changed = Las columnas o el texto de la carta no son los que usted confirmó. Mire la vista previa más reciente y confirme esa; no se registró nada.
letter-import-busy = En este momento se está registrando otro archivo en esta carta. Inténtelo de nuevo en un minuto.
letter-import-nothing = No se registraría ninguna fila de este archivo. El informe dice por qué, fila por fila.
letter-import-row-broken = Las letras de esta fila están dañadas: guarde la tabla de nuevo como “CSV UTF-8”.
letter-import-row-consent = Sin consentimiento.
letter-import-row-unclear = El consentimiento no está claro: escriba yes o no.
letter-import-row-ended = Esta firma se retiró o se rechazó antes. Introdúzcala a mano si su firmante la quiere de nuevo.
letter-import-row-again = Igual que la fila { $row }.
letter-import-row-there = Ya consta.
letter-import-column-row = Fila
letter-import-column-name = Nombre
letter-import-column-outcome = Resultado
letter-import-column-visibility = Visibilidad
letter-import-column-why = Motivo
letter-import-outcome-new = se registraría
letter-import-outcome-recorded = registrada
letter-import-outcome-there = ya consta
letter-import-outcome-left = omitida

# Introducidas una por una
letter-entry-file = Este archivo supera los { $megabytes } MB. Adjunte uno más pequeño o dé un enlace en el formulario.
letter-entry-form = Una firma para la carta n.º { $id }
letter-entry-organisation = Organización
letter-entry-organisation-help = Su nombre tal como quiere figurar
letter-entry-by = Quién la compromete
letter-entry-by-help = La persona de la organización; la ve el equipo organizador, nunca se publica
letter-entry-role = Función de esa persona
letter-entry-role-help = Por ejemplo: directora; la ve el equipo organizador, nunca se publica
letter-entry-person = Nombre
letter-entry-person-help = Tal como la persona quiere figurar
letter-entry-title = Título o profesión
letter-entry-title-help = Puede quedar vacío
letter-entry-affiliation = Afiliación
letter-entry-affiliation-help = Puede quedar vacía
letter-entry-country = País
letter-entry-country-help = Dónde tiene su sede la organización o vive la persona
letter-entry-proof-label = Cómo lo sabe, y qué lo prueba
letter-entry-proof-help = Por ejemplo: correo del 3 de mayo desde la dirección de la directora. O un enlace
letter-entry-asked = Cómo se lo pidieron
letter-entry-asked-help = Quién pidió esto, cuándo y cómo; queda en el registro con el nombre de usted
letter-entry-done = Registrada en nombre de otra persona
letter-entry-again = Ya consta; no se registró nada
letter-entry-card = Aportada por el equipo organizador
letter-entry-correct = Corregirla
letter-entry-correct-done = Corregida
letter-entry-withdraw = Retirarla
letter-entry-withdraw-done = Retirada
letter-entry-letter = Carta
letter-entry-code = Código
letter-entry-visibility = Quién ve el nombre
letter-entry-state = Estado
letter-entry-received = Cómo se recibió
letter-entry-footer = Solo para el equipo organizador. El registro de la carta dice que la aportó ese equipo, y quién lo hizo.
letter-entries = Carta n.º { $id }: { $count ->
    [one] 1 firma aportada en nombre de alguien
   *[other] { $count } firmas aportadas en nombre de otros
}
letter-entries-none = Ninguna. /letter signers enter anota una, /letter signers import toma una lista completa.
letter-entries-choose = Mostrar una, para corregirla o retirarla
letter-received-mail = Por correo
letter-received-phone = Por teléfono
letter-received-paper = En papel
letter-received-form = Por un formulario
letter-received-import = Importada
letter-received-row = Fila { $row } del archivo
letter-signature-intends = Tiene intención de firmar
letter-signature-pending-approval = Espera aprobación
letter-signature-signed = Firmada
letter-signature-needs-confirmation = Hay que confirmarla
letter-signature-withdrawn = Retirada
letter-signature-rejected = Rechazada
letter-signature-merged = Fusionada con otra

# Importaciones
letter-import-preview = Importar en la carta n.º { $id }, “{ $title }”
letter-import-file = { $name }: { $rows ->
    [one] 1 fila
   *[other] { $rows } filas
}. Todavía no se registra nada.
letter-import-taken = **{ $count ->
    [0] No se registraría ninguna firma.
    [one] Se registraría 1 firma.
   *[other] Se registrarían { $count } firmas.
}**
letter-import-visible = Nombres: { $public } públicos, { $coalition } solo para la coalición, { $counted } solo contados.
letter-import-people = { $count ->
    [one] 1 de ellas no nombra ninguna organización y firmaría a título personal, con el nombre de la persona.
   *[other] { $count } de ellas no nombran ninguna organización y firmarían a título personal, con el nombre de la persona.
}
letter-import-registered = { $count ->
    [one] El sitio web o la condición ante la ONU de 1 organización se toman del registro.
   *[other] El sitio web o la condición ante la ONU de { $count } organizaciones se toman del registro.
}
letter-import-there = { $count ->
    [one] 1 fila ya consta.
   *[other] { $count } filas ya constan.
}
letter-import-left = { $count ->
    [one] 1 fila no se puede aceptar:
   *[other] { $count } filas no se pueden aceptar; las primeras:
}
letter-import-left-row = Fila { $row }: { $why }
letter-import-columns = Columnas
letter-import-country = País de las filas que no indican ninguno: { $country }
letter-import-notes = Mire esto
letter-import-note-visibility = Ninguna columna dice quién puede ver un nombre: todos se muestran solo a la coalición.
letter-import-note-consent = Ninguna columna dice quién dio su acuerdo. Importe solo a quienes aceptaron figurar en esta carta.
letter-import-note-alike = Varias columnas se llaman “{ $name }”. Compruebe cuál es la correcta.
letter-import-note-wide = El archivo tiene muchas columnas; se ofrecen { $limit } de ellas. Elimine las que nadie necesita para tener las demás.
letter-import-footer = El archivo espera un día y luego se olvida. El informe enumera todas las filas.
letter-import-part-who = Quién firma
letter-import-part-more = Visibilidad, consentimiento y más
letter-import-record = Registrar { $count ->
    [one] 1 firma
   *[other] { $count } firmas
}
letter-import-no-field = Ninguna columna
letter-import-field-organisation = Organización
letter-import-field-organisation-help = Las filas sin organización son personas a título personal
letter-import-field-name = Nombre de la persona
letter-import-field-name-help = El nombre completo, o el nombre de pila
letter-import-field-family = Apellido
letter-import-field-family-help = Si tiene su propia columna
letter-import-field-role = Función o título
letter-import-field-role-help = De una organización nunca se publica; de una persona se muestra junto al nombre
letter-import-field-country = País
letter-import-field-country-help = Necesario, salvo que haya dado uno para todas las filas
letter-import-field-visibility = Quién puede ver el nombre
letter-import-field-visibility-help = Public, coalition, count. Lo que no está claro solo se cuenta
letter-import-field-consent = Consentimiento
letter-import-field-consent-help = Las filas que no dicen claramente que sí se omiten
letter-import-field-website = Sitio web
letter-import-field-website-help = De la organización
letter-import-field-affiliation = Afiliación
letter-import-field-affiliation-help = De personas a título personal
letter-import-done = Importación en la carta n.º { $id }
letter-imported = { $planned ->
    [one] Se registró { $recorded } de 1 firma.
   *[other] Se registraron { $recorded } de { $planned } firmas.
}
letter-import-stopped = Se detuvo antes de tiempo: { $why } Lo registrado se queda; importe el archivo de nuevo para el resto.
letter-import-notice = Se terminó una importación
letter-import-notice-body = El bot se reinició mientras registraba su archivo en la carta n.º { $id }, “{ $title }”. Continuó por sí solo: están registradas { $recorded } de { $planned } firmas, ninguna dos veces.
letter-brought-mark = aportada por el equipo organizador
