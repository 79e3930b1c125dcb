# El registro de organizaciones: primero las negativas, luego lo que ve la gente.

register-not-found = Ninguna organización se llama así en este registro. Escriba una parte de su nombre o su sigla y elíjala en la lista.
register-there = “{ $name }” ya está en el registro. /register edit cambia su entrada.
register-full = Un registro contiene { $limit } organizaciones como máximo. Quite primero algunas.
register-nothing = No cambiaría nada. Rellene al menos una opción con algo nuevo; un solo - vacía un campo.
register-ecosoc = La condición consultiva ante el ECOSOC es general, special o roster; un solo - significa ninguno.
register-many = En un campo caben { $limit } entradas como máximo. Nombre las más importantes.
register-level = Una cuenta se introduce como verificada o como confirmada por correo.
register-proposals-full = Ya esperan demasiadas propuestas. Pida al equipo organizador que decida sobre ellas con /register proposals.
register-decided = Sobre esta propuesta ya se decidió, o su organización ya no está en el registro.
register-vouch-own = Usted no puede avalarse ni avalar por su propia organización. Pídalo a otra organización miembro o al equipo organizador.
register-vouch-who = Solo puede avalar una cuenta que el equipo organizador introdujo para una organización miembro. Pídale que añada la suya con /register members.
register-vouch-known = Esta cuenta ya puede firmar por esa organización; no hay nada que avalar.
register-file-size = Este archivo supera los { $limit } MB. Divídalo e importe las partes.
register-file-columns = Esta tabla no tiene ninguna columna con el nombre de las organizaciones; encontré: { $found }. Llame a una “name”. También se entienden: acronyms, names, languages, country, region, website, ecosoc.
register-file-rows = Esta tabla tiene más de { $limit } filas. Divídala e importe las partes.

register-title = { $count ->
    [one] Registro: 1 organización
   *[other] Registro: { $count } organizaciones
}
register-none = El registro está vacío. El equipo organizador introduce organizaciones con /register add o /register import.
register-added = Introducida. /register members dice quién puede firmar por ella.
register-edited = Cambiada.
register-proposed = Su cambio para { $name } espera al equipo organizador; hasta entonces la entrada queda como está.
register-removed = { $name } ya no está en el registro. Lo que firmó sigue firmado, y el historial se conserva.
register-account = { $level ->
    [none] { $person } ya no puede firmar por { $name } según el registro. Lo firmado se mantiene.
    [mail] { $person } puede firmar por { $name }; lo confirmó un correo desde su propio dominio.
   *[other] { $person } puede firmar por { $name }; ustedes lo han verificado.
}
register-vouched = Registrado: su organización avala que { $person } puede firmar por { $name }.
register-value = { $field ->
    [name] Nombre
    [acronyms] Siglas
    [names] Otros nombres
    [languages] Idiomas
    [country] País
    [region] Región
    [website] Sitio web
   *[ecosoc] Condición consultiva (ECOSOC)
}: { $value }
register-field = { $field ->
    [name] Nombre
    [acronyms] Siglas
    [names] Otros nombres
    [languages] Idiomas
    [country] País
    [region] Región
    [website] Sitio web
   *[ecosoc] Condición consultiva (ECOSOC)
}: { $was } → **{ $value }**
register-state = Se cuenta en: { $state }
register-no-state = El país se conserva como se escribió; no es el nombre de un Estado que este bot conozca.
register-accounts = Pueden firmar por ella
register-accounts-none = Nadie todavía: /register members
register-own = Usted puede firmar por esta organización. /register edit propone un cambio de su entrada.
register-history = Últimos cambios
register-change = { $kind ->
    [added] introducida
    [edited] cambiada
    [removed] quitada
    [account] quién puede firmar
    [imported] de una tabla
   *[proposed] { $state ->
        [waiting] propuesto, espera
        [approved] propuesto, aprobado
       *[rejected] propuesto, rechazado
    }
}
register-proposal = { $count ->
    [one] { $name } propone un cambio
   *[other] { $name } propone un cambio (esperan { $count } propuestas)
}
register-proposed-by = Por { $person }, { $moment }
register-proposals-none = No espera ninguna propuesta.
register-approve = Aceptarla
register-reject = Rechazarla
register-approved = Aceptada: la entrada de { $name } está cambiada. /register proposals muestra qué más espera.
register-rejected = Rechazada: la entrada de { $name } queda como estaba. /register proposals muestra qué más espera.
register-exported = El registro como tabla, sin cuentas. /register import lo vuelve a tomar, con cambios o sin ellos.
register-imported = Importado
register-would-import = Lo que haría esta tabla
register-import-numbers = Añadidas: { $added }; cambiadas: { $changed }; como están: { $same }. Las organizaciones se reconocen por su nombre; una celda vacía no cambia nada.
register-import-dry = Todavía no se ha escrito nada. **Escribirla** escribe exactamente esto.
register-import-faults = { $count ->
    [one] 1 fila no se puede aceptar
   *[other] { $count } filas no se pueden aceptar
}
register-import-row = Fila { $row }: { $reason }
register-import-more = y { $count } más
register-import-write = Escribirla
register-import-drop = No, dejarlo
register-import-dropped = No se escribió nada.
register-import-columns = Cómo se leen las columnas
register-import-unused = Sin leer: { $heads }
register-import-notes = { $count ->
    [one] 1 fila se acepta sin su respuesta sobre el ECOSOC
   *[other] { $count } filas se aceptan sin su respuesta sobre el ECOSOC
}
register-import-ecosoc = “{ $answer }” no dice qué condición consultiva: general, especial o lista.
