# Firmar paso a paso: el resumen previo, las intenciones, la aprobación, los cambios posteriores. Primero las negativas.

signing-gone = Lo que usted escribió ya no está aquí: se cambió después, o pasó un día y se borró. No se registró nada; pulse Firmar una vez más.
signing-not-known = Esta organización ya no está entre aquellas por las que usted firmó. Elija “Otra organización”.
signing-text-changed = **El texto de esta carta cambió mientras usted firmaba; no se registró nada.** Este es el texto ahora. Lo que escribió se conserva: lea el texto y luego continúe.
signing-intent-past = Ese momento ya pasó. Escriba cuándo habrá decidido su organización, por ejemplo: en 3 días.
signing-intent-late = Eso es después del plazo de esta carta. Escriba un momento anterior; después del plazo nadie puede firmar.
signing-intent-gone = Esta intención se retiró o se decidió; no se registró nada. Pulse Firmar en la carta para empezar de nuevo.
signing-no-such = Aquí ninguna firma en pie de una organización tiene este nombre. Elíjala en la lista.
signing-amend-there = Usted tiene otra firma en esta carta con ese nombre. Retire primero una de las dos.
signing-amend-approved = El equipo organizador aprueba los nombres de esta carta, así que este nombre no puede convertirse sin más en otro. Retírelo y firme de nuevo.
signing-amend-over = Esta firma ya no está en pie, así que no hay nada que cambiar. /letter my muestra todas las suyas.
signing-amend-capacity = Una firma por una organización no puede convertirse en una personal, ni al revés. Retírela y firme de nuevo.

# En nombre de quién
letter-sign-another = Otra organización
signing-choose = Firmar por una organización que ya se conoce …
signing-for = Firmar por { $name }
signing-level-self = Autoridad: autodeclarada
signing-level-vouched = Autoridad: avalada por una organización miembro
signing-level-mail = Autoridad: confirmada por correo desde su propio dominio
signing-level-checked = Autoridad: verificada por el equipo organizador

letter-export-column-level = Autoridad
letter-export-progress = { $count ->
    [one] 1 firma está reunida
   *[other] { $count } firmas están reunidas
}; ahora se escribe el archivo …

# El resumen
signing-check = Revise y confirme
signing-check-body = **Todavía no se registra nada.** Esto es lo que dirá su firma.
signing-check-waits = **Todavía no se registra nada.** Esto es lo que dirá su firma. El equipo organizador aprueba estas firmas: la suya cuenta en cuanto lo haya hecho, y se le avisará.
signing-check-footer = Lo que usted escribió se conserva 24 horas, solo para usted, y luego se borra
signing-text = Texto
signing-text-line = { $title } · huella `{ $fingerprint }`{ $language ->
    [none] {""}
   *[other] {" "}· { $language }
}
signing-committed = La compromete (nunca se publica)
signing-committed-by = { $name }, { $role } · { $level }
signing-risk = Antes de confirmar
signing-risk-body = Discord sabe que esta cuenta usó este formulario aquí, y puede guardarlo. Quien aloja este bot puede leer lo que se registra; el equipo organizador ve el nombre. Si para usted es un riesgo que cualquiera de ellos lo sepa, no confirme. Puede retirar la firma hasta que la carta se entregue.
signing-confirm = Confirmar y firmar
signing-change = Cambiar
signing-more = Sitio web, condición ante la ONU
signing-later = Primero decide nuestra junta
signing-renew = Continuar con este texto
signing-change-title = Cambiar lo que escribió
signing-more-title = Más sobre la organización
signing-website = Sitio web
signing-website-help = Opcional; figura junto al nombre, por ejemplo https://example.org
signing-ecosoc = Entidad consultiva del ECOSOC
signing-ecosoc-help = Tal como figura en las listas de las Naciones Unidas
signing-ecosoc-none = No, o no se sabe
signing-ecosoc-general = General
signing-ecosoc-special = Especial
signing-ecosoc-roster = Lista
signing-intend-title = Tenemos intención de firmar
signing-intend-when = ¿Cuándo se decidirá?
signing-intend-when-help = Por ejemplo: 2027-01-15 12:00 Ginebra, o en 3 días. Se le pregunta entonces, una vez

# Otros recibos además del de una firma
signing-receipt-waits = Espera aprobación
signing-receipt-waits-body = Su firma está registrada y espera la aprobación del equipo organizador; hasta entonces no se cuenta. Se le avisará. Guarde el código: con /letter withdraw sirve para retirar la firma.
signing-receipt-intends = Usted tiene intención de firmar
signing-receipt-intends-body = Esto está registrado y no se cuenta. Se le pregunta en privado, una vez, cuando usted dijo que se decidiría; /letter my tiene antes de eso el botón “Ahora firmamos”.

# Intenciones
signing-nudge = ¿Se ha decidido?
signing-nudge-body = Usted dijo que su organización tiene intención de firmar la carta n.º { $id }, “{ $title }”. Se aceptan firmas hasta el { $deadline }. Si se decidió, pulse el botón; si no, no hay nada que hacer, y no se le preguntará otra vez.
signing-commit = Ahora firmamos
signing-commit-for = Ahora firmamos: { $name }

# Las firmas propias
signing-my-intends = Intención de firmar, desde el { $moment } · { $visibility }
signing-my-pending = Espera aprobación, desde el { $moment } · { $visibility }
signing-my-rejected = Rechazada por el equipo organizador: { $reason }
signing-my-needs = No cuenta hasta que la confirme para el texto nuevo · dada el { $moment } · { $visibility }
signing-change-choose = Cambiar lo que dice una de ellas …
signing-changed = Esto es lo que dice ahora su firma

# Equipo organizador: cola, autoridad, reglas
signing-waits-rule = Aquí las organizaciones se aprueban antes de contar
signing-queue = Carta n.º { $id }: { $count ->
    [one] 1 firma espera
   *[other] { $count } firmas esperan
}
signing-queue-none = Nada espera aprobación.
signing-queue-approve = Aprobar … (hasta 10 a la vez)
signing-queue-reject = Rechazar, con un motivo … (hasta 10 a la vez)
signing-odd = ⚠ El nombre mezcla letras parecidas de distintas escrituras: compárelo con la grafía de la propia organización
signing-approved = { $count ->
    [0] No quedaba nada que aprobar.
    [one] Aprobada: { $names }. Se avisa al firmante.
   *[other] Aprobadas { $count }: { $names }. Se avisa a los firmantes.
}{ $others ->
    [0] {""}
   *[other] {" "}De las elegidas, { $others } ya se habían decidido o retirado.
}
signing-rejected = { $count ->
    [0] No quedaba nada que rechazar.
    [one] Rechazada: { $names }. Se dice al firmante por qué.
   *[other] Rechazadas { $count }: { $names }. Se dice a los firmantes por qué.
}{ $others ->
    [0] {""}
   *[other] {" "}De las elegidas, { $others } ya se habían decidido o retirado.
}
signing-reject-title = Rechazar
signing-reject-reason = Motivo
signing-reject-reason-help = Lo leen los firmantes; el equipo organizador también lo ve
signing-approved-notice = Su firma se aprobó
signing-approved-body = El equipo organizador aprobó su firma en la carta n.º { $id }, “{ $title }”. Su código es `{ $code }`; /letter my en el servidor muestra en qué estado está.
signing-rejected-notice = Su firma no se aceptó
signing-rejected-body = El equipo organizador no aceptó su firma en la carta n.º { $id }, “{ $title }” (código `{ $code }`): { $reason } Puede firmar de nuevo o preguntar al equipo organizador.
signing-level-set = Registrado para { $name }. { $level }.
