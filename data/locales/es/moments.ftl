# Días y horas del lugar. Las marcas de Discord (<t:...>) ya salen en el idioma de quien lee.

moment-month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
moment-day = { $day } de { $month } de { $year }
moment-day-of-year = { $day } de { $month }
moment-day-of-week = { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}, { $date }
moment-month-of-year = { $month } de { $year }
moment-city = { CITY($city) }
moment-wall = { $date }, { $time } ({ CITY($city) })
