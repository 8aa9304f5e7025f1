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
directory-clear = Clear
directory-clear-spoken = Clear the address
directory-hint = Type an address or a place in France, as you would say it. For example: 12 rue de Rivoli, Paris.
directory-privacy = The search runs on this device. Nothing is sent, nothing is kept.
directory-suggestions = Possible places
directory-suggestions-spoken = { $count ->
    [one] One possible place.
   *[other] { $count } possible places.
}
directory-choose = Several places are possible. Which one do you mean?
directory-choose-alone = Is this the place?
directory-no-match = No place found.
directory-advice-spelling = Check the spelling, or type only the town.
directory-advice-postcode = Try the postcode.
directory-advice-abroad = Only places in France are known here.
directory-no-data = The app’s data cannot be read, so nothing can be searched. Install the app again. The emergency numbers still work.
directory-understood = Place understood
directory-interpolated = Number placed between its known neighbours.
directory-word-left-over = A part of the address was not understood. Is it one of these places?
quoted = “{ $text }”
directory-unknown = Not in our data: { $words }. Here is the answer for { $place }.
directory-unused = Part not used: { $words }. Here is the answer for { $place }.
directory-no-number = Number { $number } is not in our data: here is the answer for the whole street ({ $street }).
directory-other-postcode = The postcode { $postcode } is not that of this place ({ $place }). Check that it is the right one.
directory-abroad = This place is not in France.
directory-advice-112 = In danger, call 112: it answers everywhere in the European Union. Abroad, 17 and 114 may not answer.
directory-no-point = The position of this place is not known, so what is near cannot be told.
directory-none-near = No known station within { $distance }.

jurisdiction-named = In charge of { $town }: { $station }. Its address is not known here.
jurisdiction-reason = According to: { $publication }, { $date }.
jurisdiction-unknown = The data do not say which station is in charge of { $town }.
jurisdiction-by-arrondissement = In { $town } it depends on the arrondissement. Add the street or the arrondissement.
jurisdiction-by-commune = A postcode may cover several towns. Add the town.
jurisdiction-in-department = Within a department it depends on the town. Add the town.
jurisdiction-any = To report a crime, you may go to any police or gendarmerie station you choose.
jurisdiction-any-source = Source: Service-Public, sheet F1435, { $date }.

force-police = National police
force-gendarmerie = National gendarmerie
reason-in-charge = In charge of { $town }
reason-nearest-police = The nearest police station
reason-nearest-gendarmerie = The nearest gendarmerie station
reason-nearest-police-centre = The police station nearest to the centre ({ $place })
reason-nearest-gendarmerie-centre = The gendarmerie station nearest to the centre ({ $place })
reason-also-near = Also nearby
distance-straight = { $distance } away in a straight line
distance-in-commune = In the same town
position-unknown = The address is the published one; its point on the map is not known.
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
hours-on-holiday = Public holiday. { $hours }
hours-until-holiday = { $hours } It will be a public holiday.
hours-old = Hours of { $year }, which may have changed.
hours-unreadable = Hours as published, in French:
hours-day = { $day }: { $hours }
hours-closed-day = closed
hours-all-day = day and night
hours-unpublished = not published, phone first
phone-first = Phone before you go.
closed-urgent = In danger, call { $number }.
source-line = Source: { $publication }, updated: { $date }.
source-directory = DILA, Annuaire de l’administration
source-edition = { $publication }, { $date }
source-ministry = French Ministry of the Interior, territories of the gendarmerie and the police
source-by-hand = public pages, noted by hand
source-unnamed = publication not stated

station-open = See all
station-open-spoken = See the page of { $station }
station-title = Station
station-unknown = This station is not in our data. Look for it by an address.
station-keep = Keep as my station
station-keep-spoken = Keep { $station } as my station, on this device
station-forget = Stop keeping
station-forget-spoken = Stop keeping { $station } on this device
station-near = Other stations around
reason-kept = Your choice
distance-from-station = { $distance } from here in a straight line
way-there = Get there
way-there-spoken = Get there: open { $station } in a map
hours-heading = Published hours
directory-chart = See the map
directory-chart-spoken = See these places on the map

app-name = Sécurité
home-question = Need help?
home-station = Find my station
home-station-detail = Police or gendarmerie, without a network
home-chat = Write to the police or the gendarmerie
home-chat-detail = The official chat, not for emergencies
home-door-spoken = { $title }. { $detail }.
home-kept = My station
home-kept-gone = The station you kept is no longer in our data.
home-numbers = Other emergency numbers
number-police = Call { $number }
number-europe = { $number }: fire, ambulance, Europe
number-by-text = Text { $number }
about-independent = Independent app. It is not a service of the French State, police or gendarmerie.
about-implements = A free and open implementation of the service “Ma Sécurité”.

chat-title = Chat
chat-not-for-emergencies = The chat is not made for emergencies. In danger, call. Cannot speak? Text 114.
chat-heading = The official chat
chat-what = For a question, advice or a report that is not urgent, day and night.
chat-who-reads = Police officers or gendarmes read you and answer.
chat-what-they-see = They see what you write. The address of your connection is noted: it may serve to find you if things are serious or urgent. The police chat keeps the conversation for 7 days; for the gendarmerie, read its terms.
chat-no-delay = Nobody promises when the answer comes.
chat-own-terms = Police and gendarmerie have terms of their own. Using the chat means accepting them.
chat-browser = The page opens in your browser. It sets cookies, and the browser keeps a trace of the visit.
chat-independent = Sécurité does not read what you write there.
chat-open = Open the official chat
chat-open-spoken = Open the official chat in the browser
chat-source = Sources: AMF, guichet unique Ma Sécurité, 2025; terms of the police chat and legal notice of Ma Sécurité, noted in November 2026.

discreet-leave = Leave quickly
discreet-leave-spoken = Leave this page quickly
discreet-title = Domestic violence
discreet-not-alone = You are not alone. It is not your fault.
discreet-nothing-kept = The app keeps nothing of what you read here, and sends nothing.
discreet-helpline = Talk: { $number }
discreet-helpline-spoken = Call { $number }, Violences Femmes Info
discreet-helpline-detail = Violences Femmes Info: somebody listens and advises, free, anonymous, day and night. For relatives and witnesses too.
discreet-text-detail = Danger, and you cannot speak: a text message is enough.
discreet-police-detail = Danger now: police and gendarmerie, day and night.
discreet-site = Arrêtons les violences
discreet-site-spoken = Open the official site Arrêtons les violences in the browser
discreet-site-detail = The State’s site: associations nearby, a chat with trained officers.
discreet-trace-call = The call stays in the call log and may show on the bill.
discreet-trace-message = The message stays in the conversation.
discreet-trace-page = The page stays in the browser’s history.
discreet-traces = Clearing these traces
discreet-plan-first = Clearing may be noticed. If your phone is watched, talk to 3919 first, from another phone.
discreet-clear-call = Call: in Phone, Recents, press the line long or swipe it, then delete it. The bill cannot be cleared.
discreet-clear-message = Message: in Messages, delete the conversation, then empty what was recently deleted.
discreet-clear-page = Page: in the browser, History, delete this one line and close the tab.
discreet-still-there = Are you still there? The page is about to close.
discreet-stay = I am here
discreet-source = Sources: French ministry for equality, September 2024; Service-Public F33953, 28 January 2025; handicap.fr, January 2024; national police, 21 July 2022. Text not yet reviewed by specialists.

chart-title = Map
chart-nothing-asked = Search for an address: the map shows the stations around it here.
chart-empty = The position of this place is not known: there is no map.
chart-closer = Closer
chart-farther = Farther away
chart-fit = Show all places
chart-scale = Scale: the bar is { $length } long.
chart-pin = { $name }, on the map
chart-pin-chosen = { $name }, in charge, on the map
chart-place = { $name }, the place asked for, on the map
chart-not-pinned = { $name }: not on the map, its position is not sure.
chart-source-outlines = Outlines of communes and departments: 2026, Licence Ouverte 2.0.
chart-source-houses = House numbers: Paris June 2024, Lyon, Montpellier and Arles 2013, Licence Ouverte.

settings-title = Settings
settings-language = Language
settings-plain = Plain words
settings-plain-detail = Shorter and simpler sentences where they exist. In French only.
settings-kept-nothing = Nothing is kept on this device: these choices are forgotten when the app closes.
settings-kept = This device keeps the language and this choice. Nothing else.
settings-kept-station = This device keeps the language, this choice and your station: { $station }. Nothing else.
settings-kept-gone = This device keeps the language, this choice and a station that is no longer in our data. Nothing else.
settings-chosen = { $name }, chosen
settings-choose = Choose { $name }
settings-plain-on = Turn on plain words
settings-plain-off = Turn off plain words

notice-dismiss = Understood
notice-dismiss-spoken = Understood, hide: { $text }
store-damaged = The settings file “{ $file }” was damaged. It was erased. Please choose your language and your station again.
store-not-ours = The file “{ $file }” is not a settings file. It was set aside as “{ $kept }”. Please choose your language and your station again.
store-newer = The settings file “{ $file }” comes from a newer version. It was set aside as “{ $kept }”. Please choose your language and your station again.
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

terminal-key-escape = Esc
terminal-key-enter = Enter
terminal-key-alt = Alt 1 2 3 4
terminal-key-move = Tab, arrows
terminal-key-chart = Arrows + - f
terminal-key-quit = Ctrl-Q
terminal-key-page = Page ↑ ↓
terminal-help = help
terminal-quit = close the app
terminal-help-title = Help
terminal-help-bar = The four actions of the last line, at any time
terminal-help-bar-alt = The same, where the terminal takes the keys F1 to F4
terminal-help-move = Go from one action to the next
terminal-help-act = Open, choose, search
terminal-help-back = Go back; leave the page on domestic violence quickly
terminal-help-scroll = Scroll the page
terminal-help-chart = On the map: move, closer, farther, see all
terminal-help-quit = Close the app; q does too, outside the search
terminal-help-links = A terminal neither calls nor opens anything. On a link, Enter says which number to dial, or the address to copy.
terminal-help-memory = Your choices last until you close the app. The option --settings FILE keeps them.
terminal-help-traces = A terminal may keep traces: a history of commands, a recorded window. Sécurité does not promise to erase them.
terminal-call = A terminal cannot call. On a phone, dial { $number }.
terminal-write = A terminal cannot send a text message. From a phone, write to { $number }.
terminal-copy = To copy:
terminal-small = The window is too small: make it larger.

## A page that cannot be shown

page-broken-title = Page not available
page-broken = This page cannot be shown. It is a fault of the app.
page-broken-others = The other pages and the emergency numbers work. To try again, close the app and open it once more.

## Around the numbers, and before the core is there: constants of the shells. Text alone, in every catalogue.

emergency-title = In danger
emergency-police = call 17
emergency-europe = or 112
emergency-by-text = cannot speak: text 114
emergency-no-network = No call goes through? Try 112, ask somebody, go where there are people.
emergency-bar-station = My station
emergency-bar-chat = Chat
emergency-bar-discreet = Domestic violence
emergency-bar-urgency = Emergency
emergency-bar-urgency-spoken = Call 17, police and gendarmerie
emergency-other-numbers = Other emergency numbers
emergency-panel-title = The number is ready in the phone
emergency-panel-detail = Press once more to call. Cannot speak? Write.
emergency-panel-alone = Emergency numbers
emergency-cannot-call = This device cannot call. From another phone: 17 or 112; without speaking, text 114. 114 also answers on the web: www.urgence114.fr.
emergency-panel-police = Police, gendarmerie
emergency-panel-by-text = Write a message
emergency-panel-by-text-spoken = Send a text message to 114, emergencies without speaking
emergency-panel-europe = Fire, ambulance, Europe
emergency-panel-europe-spoken = Call 112, all emergencies, anywhere in Europe
emergency-panel-close = Close
emergency-back = Back
emergency-waiting = The app is opening…
emergency-recovery-title = The app does not open
emergency-recovery = The emergency numbers work. Close the app and open it again; if that fails, install it again.
