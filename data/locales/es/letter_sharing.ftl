# Cartas entre servidores: se ofrecen con un código de un solo uso, se aceptan, se retiran.

letter-run-elsewhere = Esta carta se lleva en otro servidor; solo su equipo organizador puede hacer esto allí. /letter panel y /letter share funcionan aquí también.
share-code-wrong = Este código no abre nada: está mal escrito, ya se usó, se retiró, caducó o su carta terminó. Pida uno nuevo a quien lo envió; /letter share list muestra lo que ya hay aquí.
share-tries = En este servidor se escribieron demasiados códigos erróneos. Espere { $minutes } minutos e inténtelo de nuevo.
share-own = Esta carta se lleva en este servidor. El código es para otro, y allí sigue siendo válido.
share-already = La carta n.º { $id } ya está a la vista aquí; el código sigue siendo válido para otro servidor.
share-not-found = No hay nada que retirar: la carta no se ofrece a ese servidor ni está a la vista en él. /letter share list muestra dónde está.
share-offers-many = { $most } códigos de esta carta esperan a que se usen. Retírelos con /letter share revoke o espere a que caduquen.
share-offer-title = Un código para la carta n.º { $id }
share-offer-body = `{ $code }`

    Envíelo en privado al equipo organizador del otro servidor; allí se usa con /letter share accept. Sirve una sola vez, hasta el { $moment }. Solo usted lo ve, ahora y nunca más: lo que se guarda es un hash.
share-offer-note = Lo que ve entonces el otro servidor: el texto, las cifras y los nombres públicos. Los nombres solo para la coalición se quedan en la coalición del servidor en el que se dieron; ustedes los ven todos.
share-accepted = La carta n.º { $id } ya está a la vista aquí, y su panel llega a { $channel } en un momento. Aquí todas las personas pueden leerla y firmarla. La lleva el equipo organizador de otro servidor, que ve todos los nombres. /letter share revoke la retira de la vista.
share-revoked = De la carta n.º { $id } se retiraron { $servers ->
    [0] ningún servidor
    [one] 1 servidor
   *[other] { $servers } servidores
} y { $codes ->
    [0] ningún código
    [one] 1 código
   *[other] { $codes } códigos
}. Las firmas que se dieron allí se quedan, y sus firmantes todavía pueden retirarlas.
share-server-wrong = Elija el servidor en la lista, u omita la opción para todos.
share-title = Cartas entre servidores
share-none = Ninguna carta se ofrece a otro servidor ni se aceptó de otro. /letter share offer crea un código, /letter share accept lo usa.
share-out = **#{ $id } { $title }**, se lleva aquí
share-in = **#{ $id } { $title }**, se lleva en { $server }
share-codes = { $count ->
    [one] 1 código espera a que se use, hasta el { $moment }
   *[other] { $count } códigos esperan a que se usen, el último hasta el { $moment }
}
share-with = a la vista en { $server } desde el { $moment }
share-here = firmadas aquí: { $signed }, en espera: { $waiting }
share-there = firmadas allí: { $signed }, en espera: { $waiting }
share-server-unknown = un servidor en el que Caucus no está (o ya no está)
share-over = Ya no se ofrece aquí
share-over-body = Esta carta ya no está a la vista en este servidor. Lo firmado aquí sigue firmado; “Mi firma” muestra la suya y la retira.
share-panel-elsewhere = La lleva otro servidor
share-panel-elsewhere-body = Su equipo organizador ve todos los nombres. “Solo la coalición” significa la coalición del servidor en el que usted firma.
