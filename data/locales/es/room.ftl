# En la sala: quién asiste.
room-coalition-needed = Quién asiste y quién interviene es solo para miembros de la coalición. Pida su rol al equipo organizador.
room-person-outside = Esa persona no es miembro de la coalición aquí, así que no se la puede introducir.
room-person-bot = Eso es un bot. Elija a una persona.
room-part-unknown = Elija en la lista un día o una reunión, u omita “part” para toda la sesión.
room-part-gone = La sesión ya no tiene ese día o esa reunión. Elija en la lista.
room-not-attending = Usted no ha dicho allí nada que se pueda retirar.
room-entered-already = Esa persona ya ha dicho por sí misma a qué asiste. Pídale que lo cambie.
room-question-gone = Esta pregunta ya está resuelta, o la entrada ya no existe. No queda nada que responder.
room-session-cancelled = Esta sesión se canceló, así que nadie asiste.
room-session-over = Esta sesión terminó. Ya no se puede introducir nada.

room-attend-button = Asisto …
room-attend-title = Usted y: { $title }
room-attend-none = Usted no ha dicho que asiste. Elija abajo; nadie más puede decirlo en su nombre sin preguntarle.
room-attend-footer = Solo lo ven los miembros de la coalición. Se borra 30 días después de la sesión.
room-attend-in-person = Presencial, toda la sesión
room-attend-online = En línea, toda la sesión
room-attend-no = No asisto
room-parts-in-person = Solo algunos días o reuniones, presencial
room-parts-online = Solo algunos días o reuniones, en línea
room-how-in-person = Presencial
room-how-online = En línea
room-part-all = toda la sesión
room-part-off = una reunión que ya no está en el programa
room-said-by = lo dijo { $person }
room-asked-by = espera su respuesta; lo introdujo { $person }
room-somebody = alguien que se borró
room-who-title = Quién asiste: { $title }
room-who-count = Presencial: **{ $in_person }** · en línea: **{ $online }**
room-who-days = Cada día
room-who-day = { $day }: presencial { $in_person }, en línea { $online }
room-who-none = Nadie ha dicho todavía que asiste. `/room attend` sirve para eso.
room-who-footer = Solo para la coalición; no lo difunda. Se borra 30 días después de la sesión.
room-entered-asked = Se pregunta en privado a { $person }, y cuenta en cuanto acepte.
room-entered-said = { $person } consta, marcado como dicho por usted. Se le avisa, y puede quitarlo.
room-attendance-asked = ¿Asiste usted?
room-asked-body =
    { $by } quisiera introducirle para **{ $session }** ({ $when }): { $how }, { $part }.
    Solo cuenta si usted lo dice. Solo lo ven los miembros de la coalición, y se borra 30 días después de la sesión.
room-entered-body =
    { $by } dice que usted asiste a **{ $session }** ({ $when }): { $how }, { $part }.
    Cuenta, marcado como dicho por esa persona. Si no es así, quítelo. Solo lo ven los miembros de la coalición.
room-asked-yes-button = Sí, asisto
room-asked-no-button = No
room-asked-out-button = Quitarlo
room-asked-yes = Anotado: usted asiste. `/room withdraw` lo retira en cualquier momento.
room-asked-no = Se ha quitado. No se avisa a nadie.

# Quién interviene.
room-roster-unknown = Aquí no existe esa lista de intervenciones. Elija una en la lista.
room-roster-size = Una lista de intervenciones tiene de 1 a { $slots } turnos de 1 a { $minutes } minutos cada uno.
room-roster-closed = Esta lista está cerrada, o su reunión terminó. Ya no se puede pedir ni cambiar nada en ella.
room-slots-taken = El turno { $slot } está ocupado. Pida primero a esa persona que cambie, o mantenga al menos { $slot } turnos.
room-slot-unknown = Ese turno no existe. Elija uno del 1 al { $slots }.
room-slot-taken = Alguien ya tiene el turno { $slot }. Elija uno libre, o pregunte a esa persona con `/room swap`.
room-waiting-full = Ya esperan { $most } personas. Pida más turnos al equipo organizador.
room-no-claim = Usted, o la persona que nombró, no tiene allí ningún turno ni lugar en la lista de espera.
room-swap-self = Usted no puede cambiar de turno consigo. Elija a otra persona.
room-swap-waiting = Los turnos se cambian entre dos personas que tienen ambas un turno.
room-swap-stale = Una de las dos personas ya tiene otro turno, así que no se cambió nada. Pregunte de nuevo.

room-roster-title = Intervenciones: { $item }
room-roster-gone = un tema que ya no está en el programa
room-roster-slots = { $slots ->
    [one] Un turno
   *[other] { $slots } turnos
} de { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos cada uno
}
room-roster-over = **Cerrada**: ya no se puede pedir nada.
room-roster-counts = **{ $taken }** de { $slots } turnos ocupados · { $waiting } en espera. “Quién interviene” muestra los nombres a los miembros de la coalición.
room-roster-footer = Lista { $id }
room-roster-choice = { $free } de { $slots } libres
room-roster-opened = El mensaje de la lista va a { $channel }. Nombra a quienes intervienen solo mientras únicamente la coalición pueda leer ese canal.
room-slot-open = libre
room-waiting = Lista de espera
room-regions = Por región
room-region-unsaid = sin decir
room-region-africa = África
room-region-asia-pacific = Asia y el Pacífico
room-region-eastern-europe = Europa Oriental
room-region-latin-america = América Latina y el Caribe
room-region-western = Europa Occidental y otros
room-region-global = Global
room-region-choose = ¿Desde qué región interviene? (opcional)
room-region-noted = Anotado: { $region }.
room-claim-button = Quiero intervenir
room-show-button = Quién interviene
room-release-button = Devolver mi turno
room-leave-button = Sí, devolverlo
room-leave-question = ¿Devolver su turno, o su lugar en la lista de espera? La siguiente persona de la fila lo recibe de inmediato.
room-claimed = El turno { $slot } es suyo: { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}, el { $when }. Se le recordará una hora antes.
room-claimed-full = Todos los turnos están ocupados; el último se ocupó justo antes de que lo pidiera. Usted es el número { $place } de la lista de espera, y se le avisará en cuanto un turno sea suyo.
room-claimed-waiting = Usted es el número { $place } de la lista de espera, y se le avisará en cuanto un turno sea suyo.
room-released = Devuelto. Ahora lo tiene la siguiente persona en espera, y se le avisa.
room-swap-sent = Se pregunta en privado a { $person }. Se le dirá a usted qué responde.
room-swap-yes-button = Sí, cambiar
room-swap-no-button = No
room-swap-changed = Cambiado: ahora usted tiene el turno { $slot }.
room-swap-kept = Usted conserva el turno { $slot }. Se le dice a la otra persona que todo queda como está.

room-speak-reminder = Usted interviene pronto
room-reminder-body = Usted tiene el turno { $slot } en **{ $item }**: { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}, el { $when }. Si no puede, devuélvalo ahora, para que la siguiente persona pueda prepararse.
room-moved-up = Usted tiene un turno
room-moved-up-body = Quedó libre un turno: el número { $slot } en **{ $item }** es suyo, el { $when }. Si no lo quiere, devuélvalo.
room-taken-off = Usted no interviene
room-taken-off-body = Una persona organizadora le quitó de las intervenciones de **{ $item }**. Pregúntele si cree que es un error.
room-slot-free = Hay un turno libre
room-slot-free-body = El turno { $slot } en **{ $item }** ({ $when }) se devolvió, y nadie lo espera.
room-swap-asked = ¿Cambiar de turno?
room-swap-body = { $by } tiene el turno { $theirs } en **{ $item }** ({ $when }) y quisiera a cambio el turno { $slot } de usted.
room-swap-done = Turnos cambiados
room-swap-done-body = Ahora usted tiene el turno { $slot } en **{ $item }**, el { $when }.
room-swap-refused = Los turnos quedan igual
room-swap-refused-body = La otra persona que interviene en **{ $item }** conserva su turno, y usted el suyo.

# Cuánto mide un texto.
room-count-title = Contar un texto
room-count-text = Su texto
room-count-text-help = Hasta 4.000 caracteres. Se cuenta y no se guarda. Más largo: adjunte un archivo
room-count-kind = El texto se entrega como archivo .md, .txt o .docx. Guárdelo como uno de ellos y adjúntelo de nuevo.
room-count-large = Este archivo es demasiado grande: se pueden contar { $most } caracteres a la vez como máximo.
room-count-long = El texto tiene { $length } caracteres; se pueden contar { $limit } a la vez como máximo.
room-count-empty = En este texto no hay ninguna palabra. Pegue o adjunte uno que las tenga.
room-count-encoding = Este archivo no es texto UTF-8. Guárdelo de nuevo con la codificación UTF-8 y adjúntelo otra vez.
room-count-pace = Un ritmo es de { $slowest } a { $fastest } palabras por minuto.
room-count-no-limit = Este plazo no tiene límite de palabras. El equipo organizador puede darle uno con `/deadline change`.
room-count-words = { $count ->
    [one] Una palabra
   *[other] { $count } palabras
}
room-count-characters = Caracteres
room-count-letters = { $all } con espacios, { $letters } sin espacios
room-count-minutes = En voz alta
room-count-spoken = unos **{ $time }** (minutos:segundos) a { $pace } palabras por minuto
room-count-counted = Cómo se contó
room-count-how = Una palabra es lo que está entre espacios y contiene una letra o una cifra. No se guardan archivos ni textos.
room-count-ideographs = Caracteres chinos y japoneses: cada uno es una palabra (aquí { $count }), y en el tiempo de una palabra se pronuncian 1,6.
room-count-unsure = El tailandés, el lao, el birmano y el jemer se escriben sin espacios: sus palabras no se pueden contar, así que esto es demasiado bajo.
room-count-fits = ✅ Cabe en { $limit }; { $left ->
    [0] no sobra nada
    [one] cabe una palabra más
   *[other] caben { $left } palabras más
}.
room-count-over = ✂️ Demasiado largo para { $limit }: quite **{ $over ->
    [one] una palabra
   *[other] { $over } palabras
}**.
room-count-where = El límite cae en **{ $section }**, después de “… { $before }”.
room-count-beginning = el comienzo
room-count-headings = Secciones
room-count-paragraphs = Párrafos
room-count-section = { $number }. { $title }: { $words } ({ $share } %), { $time }
room-count-more = … y { $count } más cortos.
room-count-footer = Solo usted ve esto. No se guarda nada del texto.
room-limit-statement = una declaración de { $minutes } minutos
room-limit-submission = una contribución escrita de { $words } palabras
room-limit-deadline = el límite de { $words } palabras de “{ $title }”
