### Settings

settings-plain-detail = Des phrases courtes et faciles.
settings-kept-nothing = Rien n’est gardé. Tout est oublié à la fin.
settings-kept = Le téléphone garde la langue. Rien d’autre.
settings-kept-station = Le téléphone garde la langue et votre choix : { $station }. Rien d’autre.
