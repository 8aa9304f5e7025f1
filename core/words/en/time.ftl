### Dates, times, lengths

month-name = { $count ->
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
weekday-name = { $count ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
weekday-range = { $first } – { $last }
every-day = every day
public-holidays = public holidays
day-of-month = { $count }
date-full = { $day } { $month } { $year }
date-of-week = { $weekday } { $day } { $month }
date-month = { $month } { $year }
time-hour = { $hour }:00
time-hour-minutes = { $hour }:{ $minutes }
midnight = midnight
span = { $from } – { $to }
metres = { $number } m
kilometres = { $number } km
