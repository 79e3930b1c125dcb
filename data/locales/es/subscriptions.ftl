# Suscripciones al calendario.
subscription-topic-unclear = Elija en la lista lo que quiere seguir: una sesión, un plazo, un órgano, un tipo de plazo, una etiqueta o todo.
subscription-offset-uneven = Dé días enteros, horas enteras hasta 72, o múltiplos de 5 minutos hasta 3 horas. Por ejemplo: 7 días, 1 día, 2 horas.
subscription-offset-none = Diga al menos una vez con cuánta antelación quiere el aviso, o termínela con /subscribe stop.
subscription-digest-no-offsets = Un resumen llega a su hora y no tiene recordatorios. Termínelo con /subscribe stop y haga otro.
subscription-clock-unclear = Escriba una hora como 8:00 o 18:30.
subscription-quiet-unclear = Escriba las horas de silencio como 22:00-07:00, o “ninguna”.
subscription-days-unclear = Escriba los días como lun-vie, o lun, mié, vie, o “todos”.
subscription-hours-nothing = Dé al menos una cosa: horas de silencio, su lugar, días, o si los plazos urgentes llegan de todos modos.
subscription-role-needs-channel = Un rol se menciona en un canal. Dé también el canal.
subscription-there-already = Esa suscripción ya existe. /subscribe change fija otros recordatorios, /subscribe list la muestra.
subscription-many = Ya hay { $most }. Termine primero una con /subscribe stop.
subscription-over = Eso terminó o se canceló: no queda nada por venir.
subscription-not-found = Usted no tiene esa suscripción. /subscribe list muestra las suyas.
subscription-channels-only-organisers = Solo el equipo organizador puede cambiar lo que se dice en un canal.
subscription-snoozed = Ya va a llegar de nuevo.
subscription-snooze-late = Para entonces habrá comenzado, o se canceló. Elija un tiempo más corto.
subscription-added = Suscripción hecha
subscription-changed = Cambiado
subscription-resumed = Continúa: { $name }
subscription-stopped = Terminado: { $name }. Ya no llega nada de ello.
subscription-number = Suscripción n.º { $id } · /subscribe list
subscription-list = Lo que usted sigue
subscription-list-footer = /subscribe change, pause, resume, stop con el número
subscription-none = Usted todavía no sigue nada. /subscribe to sirve para empezar.
subscription-channels = Canales de este servidor
subscription-private = Se le avisa con un mensaje privado. Permita que los miembros de este servidor le escriban, o Discord no lo aceptará.
subscription-in = Se avisa en { $channel }.
subscription-fitting =
    { $count ->
        [0] Todavía no hay nada por venir en el calendario que corresponda; se le avisará de lo que se añada.
        [one] Ahora corresponde una entrada por venir; lo que se añada después también cuenta.
       *[other] Ahora corresponden { $count } entradas por venir; lo que se añada después también cuenta.
    }
subscription-first = La primera
subscription-before = { $spans } antes
subscription-role = menciona a { $role }
subscription-role-waits = mencionará a { $role } cuando lo acepte una segunda persona organizadora
subscription-ping = Mención del rol
subscription-ping-waits = { $role } se menciona cuando una segunda persona organizadora pulse el botón. Hasta entonces se avisa sin mención.
subscription-ping-done = { $role } se menciona desde ahora.
subscription-paused = en pausa
subscription-paused-because = en pausa por sí sola: { $reason }
subscription-topic-all = Todo el calendario
subscription-topic-session = Sesión: { $name }
subscription-topic-deadline = Plazo: { $name }
subscription-topic-body = Órgano o proceso: { $name }
subscription-topic-kind = Plazos: { $kind }
subscription-topic-tag = Etiqueta: { $name }
subscription-topic-daily = Hoy en { CITY($city) }, cada día a las { $at }
subscription-topic-weekly = Esta semana, cada { $day } a las { $at } en { CITY($city) }
subscription-hours = Cuándo se le avisa
subscription-hours-none = Sin horas de silencio
subscription-hours-quiet = Silencio de { $begin } a { $end }
subscription-hours-place = Su lugar: { $place }
subscription-days = Días: { $days }
subscription-days-all = Todos los días
subscription-day-0 = lunes
subscription-day-1 = martes
subscription-day-2 = miércoles
subscription-day-3 = jueves
subscription-day-4 = viernes
subscription-day-5 = sábado
subscription-day-6 = domingo
subscription-urgent-yes = Los plazos en menos de 24 horas llegan de todos modos
subscription-urgent-no = Lo que no puede esperar llega poco antes de las horas de silencio
subscription-later-10m = En 10 minutos
subscription-later-1h = En una hora
subscription-later-morning = Mañana por la mañana
subscription-stop-button = Terminar esto
subscription-together = { $count } recordatorios
subscription-news-together = { $count } cambios en lo que usted sigue
subscription-cancelled = No se celebrará. Estaba previsto para el { $when }.
subscription-now = Como está ahora
subscription-digest-today = Hoy en { CITY($city) }: { $day }
subscription-digest-week = Esta semana ({ CITY($city) }): { $first } – { $last }
subscription-digest-deadlines = Plazos
subscription-digest-sessions = Sesiones
subscription-digest-meetings = Reuniones
subscription-digest-more = … y { $count } más: /session list
subscription-digest-empty = Lo que estaba previsto se canceló o se movió.
subscription-unheard = Los mensajes privados no le llegan
subscription-unheard-do = Permita los mensajes directos de este servidor en sus ajustes de privacidad y luego use /subscribe resume.
subscription-channel-gone = Un canal al que se avisaba ya no existe
    La suscripción n.º { $number } ({ $title }) está en pausa. Termínela con /subscribe stop, o haga una para otro canal.
subscription-role-gone = Un rol que se mencionaba ya no existe
    La suscripción n.º { $number } ({ $title }) continúa sin mencionar a nadie.
session-field-programme = Programa
