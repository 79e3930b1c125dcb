# La vida posterior de una carta: plazos, prórroga, entrega, quién la lleva, su libro de registro en público.

# Plazos
letter-deadlines-many = Dos plazos como máximo: el de las firmas, una barra, el oficial. Por ejemplo: 2027-01-18 18:00 Viena / 2027-01-20 23:59 Nueva York
letter-official-before = El plazo oficial es anterior al de las firmas. Fíjelo en el mismo momento o después, para que la carta se pueda entregar una vez cerrada.
letter-deadline-far = Faltan más de dos años para eso. Compruebe el año y escríbalo de nuevo; no se registró nada.
letter-deadline-earlier = Alguien ya firmó contando con el plazo fijado, así que solo se puede aplazar. /letter close termina la firma en cualquier momento.
letter-extend-same = Estos son los plazos que tiene la carta. Escriba otros; no se registró nada.
letter-official = Plazo oficial (debe entregarse hasta entonces)
letter-extend-title = Mover los plazos de n.º { $id }
letter-extend-field = Para firmar / oficial
letter-extend-help = Como 2027-01-18 18:00 Viena; tras una barra, el oficial si también se mueve
letter-extended-done = La carta n.º { $id } se puede firmar hasta el { $deadline }. { $told ->
    [0] No hay a quién avisar en privado
    [one] Se avisa en privado a 1 persona
   *[other] Se avisa en privado a { $told } personas
}; { $channels ->
    [0] ningún canal tiene su panel
    [one] se avisa a 1 canal con su panel
   *[other] se avisa a { $channels } canales con su panel
}.
letter-extended = Más tiempo para “{ $title }”
letter-extended-body = La carta n.º { $id } tiene plazos nuevos. Lo firmado sigue firmado.
letter-was = Hasta ahora
letter-now = Desde ahora
letter-deadline-signing = Firmas: { $moment }
letter-deadline-official = Oficial: { $moment }

# Recordatorios
letter-reminder-internal = La firma termina en un día: “{ $title }”
letter-reminder-official = Hay que entregarla en un día: “{ $title }”
letter-reminder-internal-body = La carta n.º { $id } se cierra el { $moment }. { $signed ->
    [0] Nadie ha firmado todavía
    [one] Cuenta 1 firma
   *[other] Cuentan { $signed } firmas
}; { $pending ->
    [0] ninguna espera
    [one] 1 espera aprobación o a su firmante
   *[other] { $pending } esperan aprobación o a sus firmantes
}. /letter extend en su servidor da más tiempo.
letter-reminder-official-body = El plazo del destinatario para la carta n.º { $id } es el { $moment }; todavía no se ha entregado. { $signed ->
    [0] Nadie ha firmado
    [one] Cuenta 1 firma
   *[other] Cuentan { $signed } firmas
}. /letter close termina la firma, /letter export pone la carta por escrito, /letter deliver registra que se entregó.

# Entrega
letter-deliver-open = Esta carta sigue abierta. Ciérrela con /letter close, expórtela y luego registre su entrega.
letter-deliver-how = Diga en la opción “how” dónde y cómo se entregó, por ejemplo: por correo electrónico a la Secretaría, Viena.
letter-deliver-title = ¿Se entregó así?
letter-deliver-confirm = Esto registra la carta n.º { $id }, “{ $title }”, como entregada con { $count ->
    [one] 1 firma
   *[other] { $count } firmas
}, como se dice abajo. No se puede deshacer: nadie puede ya firmar ni confirmar, y no recibe más tiempo. A quienes firmaron aquí se les avisa en privado.
letter-deliver-button = Está entregada
letter-deliver-done = La carta n.º { $id } está registrada como entregada con { $count ->
    [one] 1 firma
   *[other] { $count } firmas
}. Se avisa en privado a quienes firmaron. Quien retire una firma desde ahora se lo pide primero a ustedes; /letter deliver muestra quién.
letter-delivered-title = Entregada: { $title }
letter-delivered-how = Cómo
letter-published = Al publicarse
letter-published-then = { $moment }: { $organisations ->
    [one] 1 organización
   *[other] { $organisations } organizaciones
}, { $people ->
    [one] 1 persona
   *[other] { $people } personas
}
letter-published-now = Ahora
letter-was-delivered = “{ $title }” se entregó
letter-was-delivered-body = La carta n.º { $id }, que usted firmó, se entregó el { $moment }. { $how }
letter-export-official = Plazo oficial: { $moment } ({ CITY($city) })
letter-export-delivered-how = Entregada el { $moment } (UTC): { $how }
letter-export-then = Al publicarse, el { $moment } (UTC): { $count ->
    [one] 1 firma
   *[other] { $count } firmas
} ({ $organisations ->
    [one] 1 organización
   *[other] { $organisations } organizaciones
}, { $people ->
    [one] 1 persona
   *[other] { $people } personas
})
letter-export-now = Ahora, { $moment } (UTC): { $count ->
    [one] 1 firma
   *[other] { $count } firmas
}{ $back ->
    [0] {""}
    [one] ; 1 se retiró tras la entrega
   *[other] ; { $back } se retiraron tras la entrega
}
letter-verify-how = Las palabras sobre cómo se entregó la carta no son las que compromete el asiento { $seq }.
letter-verify-published = El asiento { $seq } dice que se publicó un hash distinto del que tiene el asiento anterior.

# Retirar una firma después de la entrega
letter-ask-back-body = Esta carta se entregó con su firma, así que hay que informar al destinatario. El equipo organizador recibe su petición de inmediato; en cuanto confirme que el destinatario lo sabe, su firma deja de contar y su nombre desaparece de todas las listas y de las exportaciones posteriores. El número al publicarse queda como estaba.
letter-ask-back-button = Pedir que se retire
letter-ask-back-done = Su petición sobre la firma { $code } está en manos del equipo organizador desde el { $moment }. Se le avisará en cuanto confirmen que el destinatario lo sabe.
letter-my-asked-back = Retirada pedida el { $moment }; el equipo organizador tiene que informar al destinatario
letter-asked-back = Se pide retirar una firma de “{ $title }”
letter-asked-back-body = La carta n.º { $id } se entregó, y alguien que la firmó quiere retirar su firma. Informe al destinatario y confírmelo luego en su servidor con /letter deliver.
letter-given-back = Su firma se retiró de “{ $title }”
letter-given-back-body = El equipo organizador de la carta n.º { $id } ha confirmado que informó al destinatario. Su firma ya no cuenta.
letter-entry-asked-back = Anotado. La carta se entregó, así que informe primero al destinatario; luego confírmelo con /letter deliver, y la firma deja de contar.
letter-not-asked-back = Esto ya se hizo, o la petición ya no existe. /letter deliver muestra lo que está pendiente.
letter-wanted-back = Retiradas pedidas
letter-wanted-line = **{ $name }** desde el { $moment }
letter-wanted-none = Nadie pide retirar una firma.
letter-wanted-told = El destinatario lo sabe: { $name }
letter-wanted-done = Hecho: esta firma ya no cuenta, y se avisa a su firmante. { $count ->
    [0] Ahora no cuenta ninguna firma
    [one] Ahora cuenta 1 firma
   *[other] Ahora cuentan { $count } firmas
}.

# Quién la lleva
letter-organisers-title = Quién lleva la carta n.º { $id }
letter-organisers-body = El equipo organizador de este servidor lleva todas las cartas. Las personas nombradas aquí llevan también esta, y ninguna otra.
letter-organisers-none = Nadie además del equipo organizador de este servidor.
letter-organisers-line = <@{ $user }> desde el { $moment }
letter-organisers-whom = Indique a la persona en la opción “person”.
letter-organisers-bot = Esto es un bot. Indique a una persona.
letter-organisers-not-here = Esta persona no está en este servidor. Quien lleva una carta tiene que estar aquí.
letter-organisers-many = Una carta se puede confiar a { $most } personas como máximo. Quítesela primero a alguien con /letter organisers.
letter-given-to-run = Ahora usted lleva “{ $title }”
letter-given-to-run-body = Se le ha confiado la carta n.º { $id } en su servidor: todos los comandos sobre ella que dicen “Equipo org.” funcionan para usted, solo para esta carta.

# El libro de registro en público
letter-ledger-title = Libro de registro de la carta n.º { $id }
letter-ledger-body = Hash del último asiento:
    `{ $head }`
letter-ledger-verify = Cómo comprobarlo
letter-ledger-verify-body = Guarde este hash. Representa todos los asientos anteriores: quien tenga una exportación posterior en formato JSON vuelve a encontrar el hash en ella, y “caucus letter verify FILE --head HASH” dice si está. Si no está, el libro de registro se reescribió.
letter-ledger-entries = Asientos
letter-ledger-moment = Consultado
letter-ledger-published = Llega a { $channel } en un momento, y que se dijo allí consta en el libro de registro.
letter-ledger-hint = La opción “channel” lo dice en un canal, para que todo el mundo lo guarde.
letter-head = El libro de registro de “{ $title }” termina aquí
letter-verify-proves-head = El hash que se publicó, { $head }, es el del asiento { $seq }: todo hasta ahí está como estaba entonces.
letter-verify-head-form = Esto no es el hash de un asiento de un libro de registro. Copie sus 64 cifras completas.
letter-verify-head-missing = Ningún asiento de este libro de registro tiene el hash { $head }: el libro se reescribió o se cortó, o el hash es de otra carta.
