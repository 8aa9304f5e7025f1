### Dates, times, lengths

month-name = { $count ->
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
weekday-name = { $count ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
weekday-range = { $first } – { $last }
every-day = tous les jours
public-holidays = jours fériés
day-of-month = { $count ->
    [1] 1er
   *[other] { $count }
}
date-full = { $day } { $month } { $year }
date-of-week = { $weekday } { $day } { $month }
date-month = { $month } { $year }
time-hour = { $hour } h
time-hour-minutes = { $hour } h { $minutes }
midnight = minuit
span = { $from } – { $to }
metres = { $number } m
kilometres = { $number } km
