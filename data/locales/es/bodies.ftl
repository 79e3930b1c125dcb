# Órganos de negociación y sus procesos.
body-not-found = Aquí no hay ningún órgano ni proceso que se llame “{ $name }”. Elija uno en la lista, o véalos todos con /session body list.
body-nameless = Un órgano o proceso necesita un nombre con al menos una letra o una cifra.
body-not-body = “{ $name }” es un proceso, no un órgano de negociación. Indíquelo en “process” o déjelo fuera.
body-not-process = “{ $name }” es un órgano de negociación, no un proceso. Indíquelo en “negotiating_body” o déjelo fuera.
body-there-already = “{ $name }” es el nombre o las siglas de otro órgano o proceso de aquí. Use ese, o elija otro nombre.
body-of-needs-process = Solo un proceso pertenece a un órgano. Omita la opción “of”, o añádalo como proceso.
body-known = “{ $name }” viene con Caucus y es igual en todos los servidores. Añada uno propio con /session body add.
body-many = Un servidor puede tener { $most } órganos y procesos propios. Dé en su lugar otro nombre a uno de ellos.
body-field-too-long = “{ $field ->
    [name] Nombre
    [short] Nombre corto
   *[mandate] Mandato
}” tiene { $length } caracteres; caben { $limit } como máximo. Acórtelo.
body-added = Añadido. Elíjalo en las opciones “negotiating_body” y “process” de /session add y change, sígalo con /subscribe to.
body-changed = Cambiado. Las sesiones y suscripciones que se refieren a él siguen haciéndolo.
body-kind-body = Órgano de negociación
body-kind-process = Proceso
body-short = Sigla
body-of = Proceso de
body-home = Sede
body-home-time = { $place }: las horas de sus sesiones sin lugar se entienden allí
body-languages = Idiomas
body-mandate = Mandato
body-website = Sitio web
body-processes = Procesos
body-coming = Por venir
body-list = Órganos de negociación y procesos
body-list-footer = /session body show dice más; /session list tiene lo que viene de uno.
body-list-known = **Vienen con Caucus**
body-merge-unlike = Deben ser dos órganos distintos o dos procesos distintos. Elija el que desaparece y el que queda.
body-merged = Hecho. Las sesiones y las suscripciones del otro son ahora de este.
