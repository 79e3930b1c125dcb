# Days and times as the place shows them. Discord's own stamps (<t:...>) are in the reader's language anyway.

moment-month = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
moment-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
moment-day-of-year = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
moment-day-of-week = { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
} { $date }
moment-month-of-year = { $month } { $year }
moment-city = { CITY($city) }
moment-wall = { $date }, { $time } ({ CITY($city) })
