# Llevar una carta: regiones en el panel, quién no ha respondido, avisos, hitos, reglas, cifras.

letter-regions = Nombres públicos por región
letter-region = { $group ->
    [none] Otra o no reconocida
    [WEOG] Europa Occidental y otros
    [GRULAC] América Latina y el Caribe
   *[other] { $group }
}

# Por qué espera una firma, para el equipo organizador
letter-waits-burst = Demasiadas firmas en un minuto
letter-waits-sustained = Demasiadas firmas en una hora
letter-waits-account-many = Esta cuenta ha firmado varias veces esta carta
letter-waits-young = La cuenta es más reciente de lo que piden las reglas
letter-waits-new = La cuenta se unió más tarde de lo que piden las reglas, o nadie puede saber cuándo
letter-waits-role = La cuenta no tiene el rol que piden las reglas
letter-waits-unknown = Firmada desde mensajes directos, donde nadie puede saber qué rol tiene ni cuándo se unió

# Reglas
letter-rules-range = Un límite es un número de 0 (sin límite) a { $most }. Escríbalo de nuevo; no se cambió nada.
letter-rules-title = Reglas de la carta n.º { $id }
letter-rules-server = Reglas de todas las cartas de aquí que no tienen reglas propias
letter-rules-inherited = Esta carta no tiene límites propios; estos son los del servidor.
letter-rules-approval = { $approval ->
    [organisations] Todas las organizaciones esperan la aprobación del equipo organizador.
    [unproven] Las organizaciones cuya autoridad solo está autodeclarada esperan la aprobación del equipo organizador.
   *[nobody] Ninguna organización espera solo por ser una organización.
}
letter-rules-levels = { $on ->
    [yes] Las exportaciones CSV y JSON dicen hasta qué punto se conoce la autoridad de cada organización pública.
   *[other] Las exportaciones no dicen hasta qué punto se conoce la autoridad de una organización.
}
letter-rules-burst = { $count ->
    [0] En un minuto: sin límite.
    [one] En un minuto cuenta 1 firma de inmediato; las demás esperan.
   *[other] En un minuto cuentan { $count } firmas de inmediato; las demás esperan.
}
letter-rules-sustained = { $count ->
    [0] En una hora: sin límite.
    [one] En una hora cuenta 1 firma de inmediato; las demás esperan.
   *[other] En una hora cuentan { $count } firmas de inmediato; las demás esperan.
}
letter-rules-per-account = { $count ->
    [0] Una cuenta: sin límite.
    [one] Una cuenta da 1 firma a una carta; las demás esperan.
   *[other] Una cuenta da { $count } firmas a una carta; las demás esperan.
}
letter-rules-account-days = { $count ->
    [0] Cualquier cuenta, por nueva que sea.
    [one] Las cuentas de menos de un día esperan.
   *[other] Las cuentas de menos de { $count } días esperan.
}
letter-rules-member-days = { $count ->
    [0] Cualquier miembro, por reciente que sea.
    [one] Quien se unió hace menos de un día espera.
   *[other] Quien se unió hace menos de { $count } días espera.
}
letter-rules-role = { $role ->
    [none] No hace falta ningún rol.
   *[other] Quien no tiene el rol { $role } espera.
}
letter-rules-milestones = { $on ->
    [yes] Al llegar a 10, 25, 50, 100 … firmas públicas se dice en los canales con un panel.
   *[other] Los hitos no se anuncian.
}
letter-rules-footer = Para lo que se firme desde ahora. Nada se pierde: lo que espera está en /letter signers queue, con el motivo. El equipo organizador, y las cuentas que el registro conoce como verificadas o confirmadas por correo, no están sujetos a los límites.

# Quién no ha respondido
letter-missing-title = Respuestas a “{ $title }”
letter-missing-so-far = El registro hasta ahora
letter-missing-numbers = { $all ->
    [one] 1 organización
   *[other] { $all } organizaciones
}. Firmaron: { $signed }; tienen intención de hacerlo: { $intends }; esperan: { $waits }; no firmarán: { $declined }; retiradas o rechazadas: { $back }; sin respuesta: { $missing }
letter-missing-missing = Sin respuesta ({ $count })
letter-missing-declined = No firmarán ({ $count })
letter-missing-intends = Tienen intención de firmar ({ $count })
letter-missing-waits = Firmaron y esperan aprobación o confirmación ({ $count })
letter-missing-back = Retiradas o rechazadas ({ $count })
letter-missing-disputed = Alguien dijo que no firmarán, pero hay una firma en pie: { $names }. Pregúnteles.
letter-missing-none = Todas las organizaciones del registro han firmado.
letter-missing-empty = El registro de este servidor está vacío. /register add o /register import lo llenan.
letter-missing-footer = Solo para el equipo organizador. Quien firmó a título personal, o no está en el registro, no está en esta lista.
letter-missing-no-account = nadie a quien preguntar
letter-missing-nobody = “Nadie a quien preguntar”: el registro no nombra ninguna cuenta para ellas. /register members dice quién puede firmar por una organización.
letter-missing-unwilling = no quiere avisos
letter-missing-nudged = preguntada { $moment }
letter-missing-column-organisation = Organización
letter-missing-column-acronyms = Siglas
letter-missing-column-country = País
letter-missing-column-region = Región
letter-missing-column-answer = Respuesta
letter-missing-column-accounts = Cuentas en el registro
letter-missing-column-nudged = Preguntada (UTC)
letter-answer-missing = ninguna todavía
letter-answer-intends = tiene intención de firmar
letter-answer-waits = firmó, espera aprobación o confirmación
letter-answer-declined = no firmará
letter-answer-back = retirada o rechazada
letter-answer-signed = firmó

# Avisos
letter-nudge-gone = Usted no está (o ya no está) entre quienes firman por esta organización, así que no se registró nada. El equipo organizador del servidor puede volver a incluirle.
letter-nudge-button = Preguntar a quienes no han respondido …
letter-nudge-title = ¿Preguntar por “{ $title }”?
letter-nudge-preview = Todavía no se envía nada. A cada cuenta se le pregunta en privado una vez, y otra vez 24 horas antes del plazo si para entonces no hay respuesta.
letter-nudge-to = { $count ->
    [0] A
    [one] A 1 cuenta, por
   *[other] A { $count } cuentas, por
}
letter-nudge-to-nobody = No queda nadie a quien preguntar.
letter-nudge-text = Lo que leen
letter-nudge-nobody = El registro no nombra ninguna cuenta ({ $count })
letter-nudge-unwilling = No quieren avisos ({ $count })
letter-nudge-before = { $count ->
    [one] A 1 organización más ya se le preguntó y no se le pregunta otra vez.
   *[other] A { $count } organizaciones más ya se les preguntó y no se les pregunta otra vez.
}
letter-nudge-later = { $count ->
    [one] 1 cuenta más queda para la próxima vez.
   *[other] { $count } cuentas más quedan para la próxima vez.
} Tantos mensajes privados a la vez le parecen spam a Discord.
letter-nudge-send = { $count ->
    [one] Preguntar a esta cuenta
   *[other] Preguntar a estas { $count } cuentas
}
letter-nudge-sent = { $count ->
    [0] No quedaba nadie a quien preguntar.
    [one] Se pregunta en privado a 1 cuenta. Se le avisará si el mensaje no se puede entregar.
   *[other] Se pregunta en privado a { $count } cuentas. Se le avisará de cada mensaje que no se pueda entregar.
}{ $later ->
    [0] {""}
   *[other] {" "}Use /letter missing de nuevo para las otras { $later }.
}
letter-nudge = ¿Firmarán ustedes “{ $title }”?
letter-nudge-body = El equipo organizador pregunta a { $name }: la carta n.º { $id }, “{ $title }”, se puede firmar hasta el { $deadline }. { $channel ->
    [none] En el servidor, /letter show tiene el texto y /letter sign la firma.
   *[other] El texto y el botón están en { $channel }; /letter sign en el servidor también sirve.
} Si no van a firmar, el botón de abajo se lo dice al equipo organizador, y a nadie más.
letter-nudge-again = Último día para “{ $title }”
letter-nudge-again-body = La firma de la carta n.º { $id }, “{ $title }”, termina el { $deadline }, y todavía no hay respuesta de { $name }. { $channel ->
    [none] En el servidor, /letter show tiene el texto y /letter sign la firma.
   *[other] El texto y el botón están en { $channel }; /letter sign en el servidor también sirve.
} No se le preguntará otra vez.
letter-nudge-over = La carta n.º { $id }, “{ $title }”, ya no se puede firmar. No hay nada que hacer.
letter-nudge-footer = Usted recibe esto porque el registro del servidor le nombra para esta organización
letter-nudge-decline = No firmaremos
letter-declined = Registrado para el equipo organizador de “{ $title }”, y para nadie más: su organización no firmará. No se le preguntará de nuevo. Si deciden otra cosa, basta con firmar.
letter-decline-undo = Deshacer eso
letter-decline-back = Deshecho: el equipo organizador de “{ $title }” ya no lee que ustedes no firmarán.
letter-nudges-turn-off = No enviarme avisos
letter-nudges-turn-on = Los avisos están desactivados: activarlos
letter-nudges-off = Ya no recibirá avisos sobre cartas de ningún servidor. Los mensajes sobre sus propias firmas siguen llegando.
letter-nudges-on = El equipo organizador puede volver a preguntarle si su organización firma.

# Hitos
letter-milestone = { $count ->
   *[other] { $count } firmas
}
letter-milestone-body = Son las que hay públicamente en la carta n.º { $id }, “{ $title }”.

# Cifras
letter-chart-title = “{ $title }” en cifras
letter-chart-body = { $count ->
    [0] Todavía no ha firmado nadie cuyo nombre usted pueda leer.
    [one] 1 firma cuyo nombre usted puede leer
   *[other] { $count } firmas cuyos nombres usted puede leer
}, { $moment }.
letter-chart-counted = { $count ->
    [one] 1 más se cuenta, y no se dice nada más de ella.
   *[other] { $count } más se cuentan, y no se dice nada más de ellas.
}
letter-chart-footer = Las regiones son los grupos regionales de las Naciones Unidas; el país es el que escribió cada firmante
letter-chart-regions = Firmas por región
letter-chart-classes = Firmas por tipo
letter-chart-days = Firmas por día (UTC)
letter-chart-legend = { $count ->
    [one] 1 firma
   *[other] { $count } firmas
}
letter-chart-foot = Carta n.º { $id }: { $title }. Al { $day }.
letter-chart-alt = { $what }, carta n.º { $id }, al { $day }: { $rows }
letter-class-general = Entidades consultivas generales (ECOSOC)
letter-class-special = Entidades consultivas especiales (ECOSOC)
letter-class-roster = Organizaciones de la Lista (ECOSOC)
letter-class-organisation = Otras organizaciones
letter-class-person = Personas a título personal
