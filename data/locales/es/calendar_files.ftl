# Archivos iCalendar.
ics-large = Este archivo supera los { $most } MB. Exporte un período más corto de su calendario y envíelo.
ics-not-calendar = Este no es un archivo de calendario. Exporte el calendario como archivo iCalendar (.ics) y envíelo.
ics-broken = Este archivo de calendario está dañado y no se puede leer nada de él. Expórtelo otra vez.
ics-many = Este archivo contiene más de { $most } reuniones. Exporte un período más corto o revise si una serie se repite demasiado.
ics-zone-unknown = La zona “{ $zone }” no se conoce. Sus horas se muestran como están en el archivo, sin zona.
ics-event-broken = Se omite “{ $title }”: se contradice.
ics-too-often = Se omite “{ $title }”: se repite cada minuto o cada segundo.
ics-no-start = Se omite “{ $title }”: no tiene un comienzo que se pueda leer.
ics-rule-broken = “{ $title }” se toma una sola vez, sin repetirse: no se puede leer la regla por la que se repite.
ics-no-uid = “{ $title }” no tiene identidad en el archivo; si allí se le cambia el nombre, entrará como otra sesión.

# En Discord.
ics-preview-title = Lo que haría este archivo
ics-preview-name = Calendario: { $name }
ics-preview-added = Nuevas
ics-preview-changed = Con cambios
ics-preview-cancelled = Canceladas
ics-preview-same = { $count ->
    [one] 1 ya está tal como es.
   *[other] { $count } ya están tal como son.
}
ics-preview-older = { $count ->
    [one] 1 es más reciente aquí que en el archivo y se queda.
   *[other] { $count } son más recientes aquí que en el archivo y se quedan.
}
ics-preview-nothing = Todo lo que hay en este archivo ya está en el calendario. No cambiaría nada.
ics-preview-more = … y { $count } más
ics-preview-remarks = Revise esto
ics-preview-reminders = Recordatorios: { $reminders }, en { $channel }. Se publican para las sesiones por venir.
ics-preview-no-reminders = Sin recordatorios. Envíe el archivo con la opción “reminders” si los quiere.
ics-import-button = Poner en el calendario
ics-imported = Hecho. Nuevas: { $added }; con cambios: { $changed }; canceladas: { $cancelled }. /session list las muestra.
ics-imported-reminders = { $count ->
    [one] Hay 1 recordatorio previsto.
   *[other] Hay { $count } recordatorios previstos.
}
ics-export-done = El calendario de este servidor, con lo que se sabe de la negociación. Ábralo con su programa de calendario.
ics-one-done = Abra esto con su programa de calendario para añadirlo allí. Si la sesión se mueve, tómelo de nuevo.
ics-file-button = Añadir a mi calendario
