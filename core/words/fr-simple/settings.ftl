### Settings

settings-plain-detail = Des phrases courtes et faciles.
settings-kept-nothing = Rien n’est gardé. Tout est oublié à la fin.
settings-kept-data = Le téléphone garde les nouvelles données. Vos choix sont oubliés à la fin.
settings-kept-nothing-else = Rien d’autre.
settings-kept-renewed = Il garde aussi les nouvelles données. Rien d’autre.
settings-kept = Le téléphone garde la langue.
settings-kept-station = Le téléphone garde la langue et votre choix : { $station }.
