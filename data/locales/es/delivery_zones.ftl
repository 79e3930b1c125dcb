# Se dice a quien creó algo cuando han cambiado las reglas de los relojes (una nueva base de datos de zonas).
zone-moved =
    { $title } cae ahora en otro momento
    Las reglas de los relojes en { $zone } han cambiado. La hora local sigue siendo { $wall }. Era el <t:{ $was }:F> y ahora es el <t:{ $is }:F>. Los recordatorios se han movido también; si la hora local no es la que usted quería, cámbiela.
zone-moved-title = { $count } horas caen ahora en otro momento
