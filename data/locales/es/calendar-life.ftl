# En qué estado está una sesión, de quién es, qué le ha pasado.
session-names-many = Caben { $most } { $field ->
    [languages] idiomas
   *[other] etiquetas
} como máximo. Omita algunos.
session-status-heading = { $status }: { $title }
session-status-tentative = Provisional
session-status-confirmed = Confirmada
session-status-moved = Trasladada
session-status-extended = Prorrogada
session-status-suspended = Suspendida
session-status-reconvened = Reanudada
session-field-standing = Estado
session-field-negotiating-body = Órgano de negociación
session-field-process = Proceso
session-field-languages = Idiomas
session-field-tags = Etiquetas
session-field-private = Fuera de la suscripción y de los eventos
session-field-at = Hasta
session-field-kind = Tipo
session-field-words = Extensión
session-shown-yes = sí
session-shown-no = no
session-changed-together = Cambios en el calendario: { $count }
session-history-title = Historial: { $title }
session-history-line = **{ $at }**, { $by }:
session-history-begin = **{ $at }**: { $by } lo puso en el calendario
session-history-host = quien aloja Caucus
session-history-cancelled = Cancelada
session-history-again = Sí se celebra, después de todo
session-list-more = … y { $count } más. Búsquelas con /session list y una palabra de su título.
session-deadlines = Plazos
session-programme = Programa
session-programme-has = { $count ->
    [one] 1 reunión
   *[other] { $count } reuniones
}: /session programme show

# Plazos.
deadline-not-found = Aquí no existe ese plazo. Escriba parte de su título y elíjalo en la lista; /deadline list muestra lo que viene.
deadline-cancelled-already = Este plazo ya estaba anulado.
deadline-over = Este plazo ya venció; no se cambió nada.
deadline-words = Un límite está entre 1 y { $most } palabras; 0 lo quita.
deadline-until = Hasta
deadline-now = Ahora es
deadline-of = Sesión
deadline-words-most = como máximo { $count } palabras
deadline-kind-interest = Manifestación de interés
deadline-kind-accreditation = Acreditación
deadline-kind-registration = Inscripción
deadline-kind-visa = Visa
deadline-kind-speaker-list = Lista de oradores
deadline-kind-written-submission = Contribución escrita
deadline-kind-letter = Carta
deadline-kind-other = Plazo
deadline-added = Este plazo está en el calendario. Cada recordatorio se ve como esta tarjeta.
deadline-changed = El plazo está cambiado. No se avisa a nadie.
deadline-changed-told = El plazo está cambiado. Se había anunciado en { $channels }; allí se dirá en un momento qué hay de nuevo.
deadline-cancelled = El plazo está anulado. No se había publicado ningún recordatorio, así que no se dice nada al respecto.
deadline-cancelled-told = El plazo está anulado. Se había recordado en { $channels }; allí se avisará en un momento.
deadline-cancelled-body = Este plazo ya no rige. Era el { $when }.
deadline-list-title = Plazos por venir
deadline-list-footer = Las horas son las del lugar. /session show da el resto, y la hora de usted.
deadline-list-none = No hay ningún plazo por venir. El equipo organizador pone uno en el calendario con /deadline add; /session list muestra también los conocidos.

# Programas: reuniones y temas.
programme-title = Programa: { $title }
programme-none = No hay ninguna reunión en el programa. El equipo organizador pone allí las habituales con /session programme fill { $id }, una sola con /session programme add, una tabla con /session programme import.
programme-footer = Horas de { CITY($city) }. /session programme export lo da como tabla.
programme-not-found = Esto ya no está en el programa. Elija en la lista una reunión o un tema.
programme-no-days = Ningún día hábil de esta sesión tiene sitio para una reunión. Compruebe su comienzo y su final, o añada reuniones sueltas.
programme-many = Son más de { $most } para una sesión. Omita algunas.
programme-meeting-there = Ya hay una reunión a esa hora en esa sala. Dele un tema con “title” o elija otra hora.
programme-outside = El { $day } no es un día de esta sesión (del { $first } al { $last }), o la reunión dura más de un día. Compruebe la fecha; una sesión más larga se indica con /session change.
programme-cell-missing = La columna “{ $column }” está vacía.
programme-cell-long = La columna “{ $column }” tiene más de { $most } caracteres.
programme-file-large = Esta tabla supera los { $most } KB. Omita lo que no sea programa.
programme-file-long = Esta tabla tiene más de { $most } filas. Omita algunas.
programme-file-empty = Esta tabla no tiene ninguna fila. Rellénela y envíela de nuevo.
programme-file-not-csv = Esta no es una tabla CSV, o está dañada. Guárdela desde su hoja de cálculo como “CSV UTF-8” y envíela.
programme-file-columns = La tabla no tiene la columna “{ $missing }”. Su primera fila nombra las columnas: { $columns }.
programme-file-twice = La tabla tiene dos veces la columna “{ $column }”. Quite una de ellas.
programme-export-done = El programa como tabla. Cámbiela en su hoja de cálculo y devuélvala con /session programme import.
programme-import-button = Poner en el programa
programme-report-title = La tabla, fila por fila
programme-report-counts = Nuevas: { $added }; con cambios: { $changed }; como estaban: { $same }; con errores: { $wrong }.
programme-report-wrong = No se hizo nada. Corrija las filas con errores y envíe la tabla de nuevo.
programme-report-done = Hecho: esto está ahora en el programa.
programme-report-removed = Quitadas por no estar en la tabla: { $count }.
programme-report-kept = No están en la tabla y se quedan: { $count }.
programme-report-more = … y { $count } filas más
programme-row-added = Fila { $line }: nueva · { $text }
programme-row-changed = Fila { $line }: con cambios · { $text }
programme-row-same = Fila { $line }: como estaba · { $text }
programme-row-wrong = **Fila { $line }: con error** · { $text } · { $reason }

# Los eventos programados de Discord y el archivo de suscripción.
events-on = Las sesiones por venir se mostrarán como eventos de Discord en un momento, y siguen los cambios. Un evento que alguien quite en Discord no vuelve.
events-off = Los eventos de las sesiones se quitarán en un momento.
events-state-on = Las sesiones se muestran como eventos de Discord. /session events off los quita.
events-state-off = Las sesiones no se muestran como eventos de Discord. /session events on las muestra.
events-state-problem = Las sesiones deberían mostrarse como eventos de Discord, pero: { $problem }
events-no-permission = A Caucus le falta el permiso Crear eventos. Déselo (Ajustes del servidor, Roles) y use de nuevo /session events on.
events-refused = Discord no aceptó un evento. Use de nuevo /session events on; si sigue igual, avise a quien aloja Caucus.
events-no-server = Caucus ya no está en este servidor.
events-full = Discord no admite más de 100 eventos por servidor, así que las últimas sesiones no tienen. Aparecerán cuando terminen otras.
feed-off = Quien aloja Caucus no ha definido una carpeta para suscripciones, así que no hay archivo al que suscribirse. /session export da el calendario como archivo.
feed-none = Este servidor no tiene calendario de suscripción.
feed-unwritable = No se puede escribir el calendario de suscripción ({ $reason }). Avise a quien aloja Caucus; el calendario en sí está a salvo.
feed-stopped = La suscripción terminó y su archivo se eliminó. Los programas de calendario suscritos ya no encuentran nada.
feed-title = El calendario para suscribirse
feed-body = Añada esta dirección en su programa de calendario (“suscribirse”, “desde URL”). Sigue todos los cambios. Las sesiones y los plazos privados no están en él.
feed-body-file = Caucus mantiene este archivo al día con cada cambio; las sesiones y los plazos privados no están en él. Quien aloja Caucus puede publicar su carpeta y decir en qué dirección, para que los programas de calendario puedan suscribirse.
feed-address = Dirección
feed-file = Archivo en la máquina de quien aloja Caucus
feed-secret = Quien conoce el nombre lee el calendario. /session feed new le da otro.
