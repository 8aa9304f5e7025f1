### Settings

settings-title = Réglages
settings-language = Langue
settings-plain = Mots simples
settings-plain-detail = Des phrases plus courtes et plus simples, quand elles existent.
settings-kept-nothing = Ces choix sont oubliés quand l’application se ferme.
settings-kept = Tout ce que cet appareil garde est dit dans « Mes données », et s’y efface.
settings-chosen = { $name }, choisi
settings-choose = Choisir { $name }
settings-plain-on = Activer les mots simples
settings-plain-off = Désactiver les mots simples
