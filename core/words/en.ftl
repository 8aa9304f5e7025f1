### English.

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

place-number = { $number } { $street }
place-in-postcode = { $place }, { $postcode } { $town }
place-in-town = { $place }, { $town }
place-town = { $postcode } { $town }
place-department = { $name } ({ $code })
place-detail = { $first } · { $second }
place-delegated = part of { $town }
place-arrondissement = arrondissement
place-postcode = postcode
place-kind-department = department
place-choose = Choose { $title }, { $detail }

directory-title = My police or gendarmerie station
directory-field = Address, town or postcode
directory-hint = Type an address or a place in France, as you would say it. For example: 12 rue de Rivoli, Paris.
directory-privacy = The search runs on this device. Nothing is sent, nothing is kept.
directory-suggestions = Possible places
directory-choose = Several places have this name. Which one do you mean?
directory-no-match = No place found.
directory-advice-spelling = Check the spelling, or type only the town.
directory-advice-postcode = Try the postcode.
directory-advice-abroad = Only places in France are known here.
directory-no-data = The app’s data cannot be read, so nothing can be searched. Install the app again. The emergency numbers still work.
directory-understood = Place understood
directory-interpolated = Number placed between its known neighbours.
directory-word-left-over = A part of the address was not understood. Is it one of these places?
directory-street-unknown = This street is not in our data: here is the answer for { $place }.
directory-no-point = The position of this place is not known, so what is near cannot be told.
directory-none-near = No known station within { $distance }.

competence-station = In charge of { $town }: { $station }.
competence-named = In charge of { $town }: { $station }. Its address is not known here.
competence-reason = According to: { $publication }, { $date }.
competence-unknown = The data do not say which station is in charge of { $town }.
competence-by-arrondissement = In { $town } it depends on the arrondissement. Add the street or the arrondissement.
competence-by-commune = A postcode may cover several towns. Add the town.
competence-in-department = Within a department it depends on the town. Add the town.
competence-any = To report a crime, you may go to any police or gendarmerie station you choose.
competence-any-source = Source: Service-Public, sheet F1435, { $date }.

force-police = National police
force-gendarmerie = National gendarmerie
reason-competent = In charge of { $town }
reason-nearest-police = The nearest police station
reason-nearest-gendarmerie = The nearest gendarmerie station
reason-nearest-police-centre = The police station nearest to the centre ({ $place })
reason-nearest-gendarmerie-centre = The gendarmerie station nearest to the centre ({ $place })
reason-also-near = Also nearby
distance-straight = { $distance } away in a straight line
distance-in-commune = In the same town
position-approximate = Exact position not known: only the town is sure.
position-found-again = Position found again from the address.
address-unknown = Address not known here.
address-spoken = Address: { $address }
phone-call = Call { $phone }
phone-spoken = Call { $station }, { $phone }
phone-none = Phone number not published.
wheelchair-yes = Wheelchair accessible.
wheelchair-no = Not wheelchair accessible.
wheelchair-on-request = Wheelchair accessible on request: phone first.
email = Write to { $address }
email-spoken = Write to { $station }: { $address }
web = Page: { $address }
web-spoken = Page of { $station }
station-spoken = { $name }. { $force }. { $reason }.

hours-none = Opening hours not published.
hours-open-until = Open until { $time }, according to the published hours.
hours-open-until-tomorrow = Open until { $time } tomorrow, according to the published hours.
hours-open-until-day = Open until { $day }, { $time }, according to the published hours.
hours-always-open = Open day and night, according to the published hours.
hours-opens-today = Closed. Opens today at { $time }, according to the published hours.
hours-opens-tomorrow = Closed. Opens tomorrow at { $time }, according to the published hours.
hours-opens-on = Closed. Opens on { $day } at { $time }, according to the published hours.
hours-closed-long = Closed for a long time, according to the published hours.
hours-holiday = Public holiday: hours unknown.
hours-old = Hours of { $year }, which may have changed.
hours-unreadable = Hours as published, in French:
hours-day = { $day }: { $hours }
hours-closed-day = closed
hours-all-day = day and night
phone-first = Phone before you go.
closed-urgent = In danger, call { $number }.
source-line = Source: { $publication }, updated: { $date }.
source-dila = DILA, Annuaire de l’administration, January 2022
source-competence = French Ministry of the Interior, territories of the gendarmerie and the police
source-by-hand = public pages, noted by hand

settings-title = Settings
settings-language = Language
settings-plain = Plain words
settings-plain-detail = Shorter and simpler sentences where they exist. In French only.
settings-kept = This device keeps the language and this choice. Nothing else.
settings-chosen = { $name }, chosen
settings-choose = Choose { $name }
settings-plain-on = Turn on plain words
settings-plain-off = Turn off plain words

notice-dismiss = Understood
notice-dismiss-spoken = Understood, hide: { $text }
store-damaged = The settings file “{ $file }” is damaged. It was set aside as “{ $kept }”. Please choose your language again.
store-newer = The settings file “{ $file }” comes from a newer version. It was set aside as “{ $kept }”. Please choose your language again.
store-unavailable = The settings file “{ $file }” cannot be opened. Your choices last until you close the app.
store-not-written = Your choice could not be written. It lasts until you close the app.
pack-refused = The data pack “{ $file }” is refused: { $reason }. The data that came with the app are used instead.
pack-reason-not-there = there is no such file
pack-reason-unreadable = the file cannot be read
pack-reason-empty = the file is empty
pack-reason-not-a-pack = it is not a Sécurité pack
pack-reason-other-version = it has format { $found }, which this version does not read
pack-reason-cut = it is cut
pack-reason-damaged = it is damaged in its part “{ $part }”
pack-reason-missing = it lacks the part “{ $part }”
