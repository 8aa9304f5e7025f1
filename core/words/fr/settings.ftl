### Settings

settings-title = Réglages
settings-language = Langue
settings-plain = Mots simples
settings-plain-detail = Des phrases plus courtes et plus simples, quand elles existent.
settings-kept-nothing = Rien n’est gardé sur cet appareil : ces choix sont oubliés quand l’application se ferme.
settings-kept-data = Cet appareil ne garde que les données renouvelées : ces choix sont oubliés quand l’application se ferme.
settings-kept-nothing-else = Rien d’autre.
settings-kept-renewed = Il garde aussi les données renouvelées, le choix de les renouveler et le moment de la dernière question. Rien d’autre.
settings-kept = Cet appareil garde la langue et ce choix.
settings-kept-station = Cet appareil garde la langue, ce choix et votre unité : { $station }.
settings-kept-gone = Cet appareil garde la langue, ce choix et une unité qui n’est plus dans nos données.
settings-chosen = { $name }, choisi
settings-choose = Choisir { $name }
settings-plain-on = Activer les mots simples
settings-plain-off = Désactiver les mots simples
settings-kept-news = Il garde aussi les lieux et les thèmes d’actualités que vous avez choisis.
