### Home

app-name = Sécurité
home-question = Need help?
home-victim = I am a victim
home-report = I want to report
home-information = I want information
home-kept-gone = The station you kept is no longer in our data.
number-police = Call { $number }
number-europe = { $number }: fire, ambulance, Europe
number-by-text = Text { $number }
about-independent = Independent app. It is not a service of the French State, police or gendarmerie.
