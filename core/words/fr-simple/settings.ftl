### Settings

settings-plain-detail = Des phrases courtes et faciles.
settings-kept-nothing = Ces choix sont oubliés à la fin.
settings-kept = « Mes données » dit ce que le téléphone garde.
