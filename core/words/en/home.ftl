### Home

app-name = Sécurité
home-question = Need help?
home-station = Find my station
home-station-detail = Police or gendarmerie, without a network
home-chat = Write to the police or the gendarmerie
home-chat-detail = The official chat, not for emergencies
home-chat-here = Not for emergencies
home-door-spoken = { $title }. { $detail }.
home-kept = My station
home-kept-gone = The station you kept is no longer in our data.
home-numbers = Other emergency numbers
number-police = Call { $number }
number-europe = { $number }: fire, ambulance, Europe
number-by-text = Text { $number }
about-independent = Independent app. It is not a service of the French State, police or gendarmerie.
about-implements = A free and open implementation of the service “Ma Sécurité”.
