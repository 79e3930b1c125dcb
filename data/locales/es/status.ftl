# Firmas y ratificaciones: /status, caucus status.

status-state-near = Aquí no hay ningún Estado “{ $name }”. ¿Quiso decir { $near }?
status-state-unknown = Aquí no hay ningún Estado “{ $name }”. Escriba su nombre en cualquier idioma de las Naciones Unidas, o sus dos letras.
status-bloc-unknown = Aquí no hay ningún grupo “{ $name }”. Hay estos: { $known }.
status-instrument = Nombre uno de estos tratados: { $known }.
status-day = “{ $day }” no es un día. Escríbalo como 2026-11-20.
status-day-future = { $day } está en el futuro. Dé el día que figura en la tabla.
status-table-unknown = No existe esa tabla importada por ustedes. Elija una en la lista que ofrece /status withdraw.
status-file-size = El archivo supera los { $limit } KB. La tabla de un depositario es mucho más pequeña; adjunte esa.
status-file-text = Esto no es un archivo de texto. Guarde la tabla como CSV (UTF-8) y adjúntela.
status-file-table = Esta no es una tabla CSV que se pueda leer; quizá quedó una comilla abierta. Guárdela de nuevo como CSV.
status-file-rows = Es demasiado para una tabla de Estados: se leen { $rows } filas y { $columns } columnas como máximo.
status-file-columns = No se halló ningún encabezado con una columna de Estados (“Participant”) y una de fechas (“Signature”, “Ratification”).
status-file-empty = No se reconoció ningún Estado en este archivo, así que no se puede tomar nada de él.
status-row-unknown = línea { $line }: ningún Estado “{ $text }”{ $near ->
    [none] {""}
   *[other] {" "}(¿quiso decir { $near }?)
}
status-row-twice = línea { $line }: { $text } aparece dos veces (primero en la línea { $near })
status-row-date = línea { $line }: ningún día seguro: { $text }
status-row-later = posterior a la propia tabla: { $text }

status-state-title = { $state }
status-kind = { $kind ->
    [member] Estado Miembro de las Naciones Unidas
    [observer] observador ante las Naciones Unidas
    [organisation] organización de Estados
   *[other] Estado
}
status-convention = Convención de las Naciones Unidas
status-budapest = Convenio de Budapest
status-signed = { $date ->
    [unseen] firmó, día no visto
   *[other] firmó { $date }
}
status-bound = { $how ->
    [accepted] aceptó
    [approved] aprobó
    [acceded] se adhirió
    [confirmed] confirmó
    [succeeded] sucedió
   *[ratified] ratificó
} { $date ->
    [unseen] (día no visto)
   *[other] { $date }
}
status-not-signed = no firmó
status-not-bound = no ratificó
status-not-listed = { $step ->
    [signed] sin firma en esta lista, que no está completa
   *[bound] sin ratificación en esta lista, que no está completa
}
status-on-neither = no figura en esta lista, que no está completa
status-table-own = Lista de este proyecto, { $day }
status-table-imported = { $source }, al { $day }, importada el { $when }
status-source = fuente: { $source }
status-conflict-dates = ⚠️ Las fuentes dan días distintos. Se muestran como están; aquí nadie lo ha resuelto.
status-conflict-missing = ⚠️ Una fuente lo tiene, otra que debería tenerlo no.
status-parliament = El parlamento aprobó; no se vio el depósito: { $text }
status-absent = No firmó en la ceremonia de Hanói. { $text }
status-claim = No debe usarse: { $text }
status-said = También se dice
status-blocs-of = Grupos
status-footer = Cada cifra con su día y su fuente; nada se promedia

status-bloc-title = { $bloc }: { $members } miembros
status-bloc-numbers = Firmaron: { $signed } · ratificaron: { $bound }
status-bloc-ratified = Ratificaron ({ $count })
status-bloc-signed = Solo firmaron ({ $count })
status-bloc-neither = Ninguna de las dos cosas ({ $count })
status-bloc-reported = Otros dicen que firmaron { $count } ({ $date }, { $source })
status-bloc-members = Miembros: { $source } ({ $as_of }), { $verified ->
    [full] cotejado con ella
    [partial] cotejado con una copia de ella
   *[no] de conocimiento general, todavía sin cotejar
}
status-bloc-conflict = ⚠️ Eso no coincide con ninguna de las listas de aquí; se muestran ambas cosas.
status-bloc-count-note = { $table }

status-progress-title = Convención de las Naciones Unidas: { $counting } de las { $needed } necesarias
status-progress-in-force = En vigor.
status-progress-not-in-force = No está en vigor: la entrada en vigor requiere { $needed } ratificaciones; faltan { $left } según { $table }.
status-progress-open-until = Abierta a la firma hasta el { $day }.
status-progress-signed = Firmaron: { $signed } · ratificaron: { $bound }, de los que cuentan { $counting }
status-progress-reported = Firmas, según otros
status-progress-figure = { $count } ({ $date }, { $source })
status-progress-overlap = Coincidencia con Budapest
status-progress-overlap-names = { $count } por nombre ({ $table }; Estados Parte: { $budapest })
status-progress-overlap-lower = La lista de Estados Parte tiene { $names } de los { $reported } nombres comunicados ({ $date }), así que el número por nombre solo puede ser demasiado bajo.
status-progress-disputed = ⚠️ Las fuentes se contradicen sobre: { $states }.
status-progress-note = Nota
status-progress-bound = Ratificaron

status-alt-progress = Gráfico de barras, { $day }. { $bars } Se necesitan { $needed } ratificaciones. Fuente: { $sources }.
status-alt-bar = { $table }: firmaron { $signed }, ratificaron { $bound }.
status-alt-blocs = Gráfico de barras por grupos, { $day }, según { $table }. { $bars }
status-alt-bloc = { $bloc }: ratificaron { $bound }, solo firmaron { $signed }, ninguna de las dos cosas { $neither }.
status-chart-progress = Convención de las Naciones Unidas contra la Ciberdelincuencia
status-chart-blocs = Firmas por grupo de Estados
status-chart-signed = firmaron
status-chart-signed-only = solo firmaron
status-chart-bound = ratificaron
status-chart-neither = ninguna
status-chart-needed = { $needed } ratificaciones necesarias
status-chart-source = Al { $day }. Fuente: { $sources }
status-chart-list = lista de este proyecto ({ $day })

status-import-title = Tabla del { $day }: todavía no se guarda nada
status-import-found = Estados reconocidos: { $states }; firmaron: { $signed }; ratificaron: { $bound }.
status-import-encoding = Leído como { $encoding }. Mire los nombres con acentos.
status-import-problems = No tomadas ({ $count })
status-import-more = … y { $count } más
status-import-changes = Frente a { $table }
status-import-none = No cambia nada.
status-import-change = { $state }: { $step ->
    [signed] firma
   *[bound] ratificación
} { $was } → { $now }
status-import-nothing = ninguna
status-import-same = Esta misma tabla ya está aquí; guardarla no cambia nada.
status-import-not-whole = Las filas que no se tomaron dejan esta tabla incompleta: un Estado que no figure en ella puede haber firmado igualmente.
status-import-store = Guardarla para este servidor
status-import-drop = No guardar
status-import-stored = Guardada como tabla { $id }: todas las personas de este servidor la ven junto a las demás fuentes. /status withdraw la retira.
status-import-dropped = No se guardó nada.
status-withdrawn = La tabla { $id } se retiró; vuelve a mostrarse lo que había antes.
status-withdraw-choice = { $id }: { $instrument } { $day }, { $source }
