# Days and times as the place shows them. Discord's own stamps (<t:...>) are in the reader's language anyway.

moment-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
moment-day = { $day } { $month } { $year }
moment-day-of-year = { $day } { $month }
moment-day-of-week = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}, { $date }
moment-month-of-year = { $month } { $year }
moment-city = { CITY($city) }
moment-wall = { $date }, { $time } ({ CITY($city) })
