# Horas y zonas.
cities-wrong = { $file }, línea { $line }: “{ $key }” indica la zona { $zone }, que no existe. Use un nombre IANA como Europe/Vienna.
zone-unknown = No conozco el lugar “{ $text }”. Escriba una ciudad (Viena), una zona (Europe/Vienna) o una diferencia horaria (UTC+3).
zone-unknown-close = No conozco el lugar “{ $text }”. ¿Quiso decir { CITY($close) }? Escriba una ciudad (Viena), una zona (Europe/Vienna) o una diferencia horaria (UTC+3).
zone-abbreviation = “{ $text }” no dice de qué lugar es la hora ese día (puede ser: { CITY($meanings) }). Escriba la ciudad en su lugar.
zone-offset-uneven = No hay ninguna zona solo para “{ $text }”. Escriba una ciudad que tenga esa hora, como Nueva Delhi para UTC+5:30 o Katmandú para UTC+5:45.
time-too-long = Es demasiado largo para una hora (más de { $most } caracteres). Escríbala como 2027-01-18 10:00 Viena.
time-empty = Falta una hora. Escríbala como 2027-01-18 10:00 Viena, o “en 2 horas”.
time-unclear = No puedo leer “{ $text }” como una hora. Escríbala como 2027-01-18 10:00 Viena, o “mañana 9:00 Nueva York”, o “en 2 horas”.
time-ambiguous-date = “{ $text }” se puede leer de dos maneras. Escriba { $first } o { $second }.
time-ambiguous-weekday = Puede ser { $first } o { $second }. Escriba la que quiere decir.
time-other-weekday = { $date } es { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}. Compruebe el día y escriba solo la fecha.
time-short-year = Escriba el año de “{ $text }” con cuatro cifras, como 2027-01-18.
time-without-date = ¿Qué día a las { $time }? Escríbalo como 2027-01-18 { $time } Viena.
time-without-time = ¿A qué hora el { $date }? Escríbalo como { $date } 10:00 Viena.
time-without-year = ¿De qué año es “{ $text }”? Escríbalo como 18 de enero de 2027 10:00 Viena.
time-no-such-date = No existe el día “{ $text }”. Compruebe el día y el mes.
time-no-leap-day = { $year } no tiene 29 de febrero. Escriba { $year }-02-28 o { $year }-03-01 con la hora, o un año bisiesto.
time-no-such-time = No existe la hora “{ $text }”. Las horas van de 00:00 a 23:59.
time-too-far = Solo se aceptan momentos entre los años { $earliest } y { $latest }.
time-past = { $when } { CITY($city) } ya ha pasado. Escriba un momento futuro.
time-end-before-start = El final no es posterior al comienzo. Escriba el final como 13:00, o con su fecha: 2027-01-29 18:00.
time-end-skipped = A esa hora el reloj se adelanta ({ CITY($city) }), así que comienza a las { $time }. Escriba un final posterior.

# Sesiones: negativas.
session-not-found = Aquí no existe esa sesión. Escriba parte de su título y elíjala en la lista; /session list muestra lo que viene.
session-no-channel = Aquí no se ha definido un canal de anuncios, así que nadie vería los recordatorios. Indique uno en la opción “channel”, defínalo con /setup o escriba “none” en los recordatorios.
session-title-empty = Una sesión necesita un título con al menos una letra o una cifra.
session-field-long = “{ $field ->
    [title] Título
    [place] Lugar
    [note] Nota
    [documents] Documentos
    [negotiating-body] Órgano de negociación
    [process] Proceso
    [languages] Un idioma
    [tags] Una etiqueta
    [item] Tema
   *[body] Descripción
}” tiene { $length } caracteres; caben { $limit } como máximo. Acórtelo.
session-documents-many = Caben { $most } signaturas de documentos como máximo. Omita algunas o dé un enlace a la lista.
session-link = Esta no es una dirección web que se pueda mostrar. Escríbala como https://example.org, u omítala.
session-known-without-time = El calendario conocido no indica una hora para esto ({ $day }). Escriba la hora en la opción “start”, por ejemplo 10:00 o 2027-01-18 10:00.
session-cancelled-already = Esta sesión ya estaba cancelada.
session-over = Esta sesión ya terminó; no se cambió nada.
reminders-unclear = No puedo leer “{ $text }” como recordatorios. Escríbalos como 7 días, 24 h, 1 h, 30 min, separados por comas, o “ninguno”.
reminders-many = Caben { $most } recordatorios por sesión como máximo. Omita algunos.
reminders-far = Un recordatorio llega como máximo un año antes del comienzo. Escríbalos como 30 días, 7 días, 24 h.

# Sesiones: cómo se ven.
session-when = Cuándo
session-until = Hasta
session-place = Lugar
session-mode = Modalidad
session-mode-in-person = Presencial
session-mode-online = En línea
session-mode-hybrid = Híbrida: presencial y en línea
session-documents = Documentos
session-link-field = Enlace
session-source = Fuente
session-hours = Reuniones
session-condition = Depende de
session-number = Sesión n.º { $id }
session-reminders = Recordatorios
session-said-planned = previsto
session-said-claimed = publicándose
session-said-sent = publicado
session-said-sent-late = publicado con retraso
session-said-expired = no publicado, ya no servía
session-said-failed = no publicado
session-said-cancelled = cancelado
session-cancelled-heading = Cancelada: { $title }
session-cancelled-mark = cancelada
session-cancelled-body = Esta sesión no se celebrará como se le recordó. Iba a comenzar el { $when }.

# Añadir y cancelar.
session-added = La sesión n.º { $id } está en el calendario. Cada recordatorio se ve como esta tarjeta.
session-reminders-in = En { $channel }:
session-before = { $span } antes
session-reminder-line = • { $before }: { $at } · { $stamp }
session-reminders-none = No se publicará ningún recordatorio.
session-too-late-field = Ya no
session-too-late = Demasiado tarde para: { $offsets }.
session-span-days = { $count ->
    [one] 1 día
   *[other] { $count } días
}
session-span-hours = { $count ->
    [one] 1 hora
   *[other] { $count } horas
}
session-span-minutes = { $count ->
    [one] 1 minuto
   *[other] { $count } minutos
}
session-span-seconds = { $count ->
    [one] 1 segundo
   *[other] { $count } segundos
}
session-span-none = al comenzar
session-clock = Cambio de hora
session-clock-missing = Los relojes cambian en esa hora y allí no existe, así que se tomó el primer momento posterior.
session-clock-repeated = Los relojes cambian en esa hora y allí ocurre dos veces, así que se tomó la primera.
session-ping = Rol
session-ping-will = Cada uno menciona a { $role }.
session-ping-waits = Mencionarán a { $role } cuando otra persona organizadora lo confirme con /session show { $id }; hasta entonces se publican sin la mención.
session-ping-open = { $by } quiere que se mencione a { $role }. Otra persona organizadora tiene que confirmarlo; hasta entonces los recordatorios se publican sin la mención.
session-ping-confirmed = Los recordatorios mencionan a { $role }; lo confirmó { $by }.
session-ping-button = Confirmar la mención
session-ping-done = Confirmado: los recordatorios que faltan mencionan a { $role }.
session-cancelled-quietly = La sesión n.º { $id } está cancelada. No se había publicado ningún recordatorio, así que no se dice nada al respecto.
session-cancelled-told = La sesión n.º { $id } está cancelada. Se había recordado en { $channels }; allí se avisará en un momento.

# Listas y el calendario conocido.
session-list-title = Lo que viene
session-list-known = **Del calendario conocido**
session-list-none = No hay nada previsto. El equipo organizador pone una sesión en el calendario con /session add.
session-list-footer = Las horas son las del lugar. /session show da el resto. El “calendario conocido” venía con Caucus: compruebe su fuente.
session-next-title = Próxima sesión
session-next-none = Este servidor no tiene ninguna sesión por venir. El equipo organizador añade una con /session add.
session-next-known = Lo próximo en el calendario conocido
session-going-on = en curso
session-known = calendario conocido
session-known-mark = calendario conocido, { $date }
session-known-footer = Calendario conocido: { $process }, al { $date }
session-not-checked = Sin comprobar
session-not-checked-mark = ⚠ sin comprobar
session-date-unknown = fecha desconocida
session-range = { $first } – { $last }
session-kind-session = Sesión
session-kind-intersessional = Reunión entre períodos de sesiones
session-kind-deadline = Plazo
session-kind-window = Período
session-kind-decision = Decisión
session-kind-document = Documento
session-kind-signature = Firma
session-kind-ratification = Ratificación
session-kind-civil-society = Sociedad civil
session-kind-observance = Día internacional
session-kind-condition = Ocurre cuando se cumple su condición

# Mencionar un rol, y roles que no se pueden mencionar.
role-gone = El rol ya no existe. Elija otro o ninguno.
role-silent = Caucus no puede mencionar a { $role } en { $channel }: se mostraría su nombre y nadie recibiría aviso. Permita que todas las personas mencionen el rol (Ajustes del servidor, Roles) o dé a Caucus allí el permiso Mencionar @everyone, @here y todos los roles.
