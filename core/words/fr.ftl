### French. The reference: every message is here.
### A variable named `count` is a number, every other one is text.
### Plain spaces before double signs and inside « » become unbreakable when this is built.

## Dates, times, lengths

month-name = { $count ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
weekday-name = { $count ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
}
weekday-range = { $first } – { $last }
every-day = tous les jours
public-holidays = jours fériés
day-of-month = { $count ->
    [1] 1er
   *[other] { $count }
}
date-full = { $day } { $month } { $year }
date-of-week = { $weekday } { $day } { $month }
date-month = { $month } { $year }
time-hour = { $hour } h
time-hour-minutes = { $hour } h { $minutes }
midnight = minuit
span = { $from } – { $to }
metres = { $number } m
kilometres = { $number } km

## Places

place-number = { $number } { $street }
place-in-postcode = { $place }, { $postcode } { $town }
place-in-town = { $place }, { $town }
place-town = { $postcode } { $town }
place-department = { $name } ({ $code })
place-detail = { $first } · { $second }
place-delegated = partie de { $town }
place-arrondissement = arrondissement
place-postcode = code postal
place-kind-department = département
place-choose = Choisir { $title }, { $detail }

## My station

directory-title = Mon commissariat ou ma brigade
directory-field = Adresse, commune ou code postal
directory-hint = Écrivez une adresse ou un lieu, comme vous le diriez. Par exemple : 12 rue de Rivoli, Paris.
directory-privacy = La recherche se fait sur cet appareil. Rien n’est envoyé, rien n’est gardé.
directory-suggestions = Lieux possibles
directory-choose = Plusieurs lieux portent ce nom. Lequel est le bon ?
directory-no-match = Aucun lieu trouvé.
directory-advice-spelling = Vérifiez l’orthographe, ou écrivez seulement la commune.
directory-advice-postcode = Essayez le code postal.
directory-advice-abroad = Seuls les lieux de France sont connus ici.
directory-no-data = Les données de l’application sont illisibles : la recherche est impossible. Réinstallez l’application. Les numéros d’urgence, eux, marchent toujours.
directory-understood = Lieu compris
directory-interpolated = Numéro placé entre ses voisins connus.
directory-word-left-over = Une partie de l’adresse n’a pas été comprise. Est-ce l’un de ces lieux ?
directory-street-unknown = Cette rue ne figure pas dans nos données : voici la réponse pour { $place }.
directory-no-point = La position de ce lieu n’est pas connue : impossible de dire ce qui est proche.
directory-none-near = Aucun commissariat ni aucune brigade connus à moins de { $distance }.

competence-station = Unité compétente pour { $town } : { $station }.
competence-named = Unité compétente pour { $town } : { $station }. Son adresse n’est pas connue ici.
competence-reason = D’après : { $publication }, { $date }.
competence-unknown = Les données ne disent pas quelle unité est compétente pour { $town }.
competence-by-arrondissement = À { $town }, cela dépend de l’arrondissement. Ajoutez la rue ou l’arrondissement.
competence-by-commune = Un code postal peut couvrir plusieurs communes. Ajoutez la commune.
competence-in-department = Dans un département, cela dépend de la commune. Ajoutez la commune.
competence-any = Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
competence-any-source = Source : Service-Public, fiche F1435, { $date }.

force-police = Police nationale
force-gendarmerie = Gendarmerie nationale
reason-competent = Compétente pour { $town }
reason-nearest-police = Le commissariat le plus proche
reason-nearest-gendarmerie = La gendarmerie la plus proche
reason-nearest-police-centre = Le commissariat le plus proche du centre ({ $place })
reason-nearest-gendarmerie-centre = La gendarmerie la plus proche du centre ({ $place })
reason-also-near = Aussi dans les environs
distance-straight = À { $distance } à vol d’oiseau
distance-in-commune = Dans la même commune
position-approximate = Position exacte inconnue : seule la commune est sûre.
position-found-again = Position retrouvée à partir de l’adresse.
address-unknown = Adresse inconnue ici.
address-spoken = Adresse : { $address }
phone-call = Appeler le { $phone }
phone-spoken = Appeler { $station }, { $phone }
phone-none = Téléphone non publié.
wheelchair-yes = Accessible en fauteuil roulant.
wheelchair-no = Non accessible en fauteuil roulant.
wheelchair-on-request = Accessible en fauteuil roulant sur demande : téléphonez avant.
email = Écrire à { $address }
email-spoken = Écrire à { $station } : { $address }
web = Page : { $address }
web-spoken = Page de { $station }
station-spoken = { $name }. { $force }. { $reason }.

hours-none = Horaires non publiés.
hours-open-until = Ouvert jusqu’à { $time }, selon les horaires publiés.
hours-open-until-tomorrow = Ouvert jusqu’à { $time } demain, selon les horaires publiés.
hours-open-until-day = Ouvert jusqu’au { $day }, { $time }, selon les horaires publiés.
hours-always-open = Ouvert jour et nuit, selon les horaires publiés.
hours-opens-today = Fermé. Ouvre aujourd’hui à { $time }, selon les horaires publiés.
hours-opens-tomorrow = Fermé. Ouvre demain à { $time }, selon les horaires publiés.
hours-opens-on = Fermé. Ouvre le { $day } à { $time }, selon les horaires publiés.
hours-closed-long = Fermé pour longtemps, selon les horaires publiés.
hours-holiday = Jour férié : horaires inconnus.
hours-old = Horaires de { $year }, peut-être changés.
hours-unreadable = Horaires publiés, tels quels :
hours-day = { $day } : { $hours }
hours-closed-day = fermé
hours-all-day = jour et nuit
phone-first = Téléphonez avant de vous déplacer.
closed-urgent = En danger, appelez le { $number }.
source-line = Source : { $publication }, mise à jour : { $date }.
source-dila = DILA, Annuaire de l’administration, janvier 2022
source-competence = ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police
source-by-hand = pages publiques, relevées à la main

## Settings

settings-title = Réglages
settings-language = Langue
settings-plain = Mots simples
settings-plain-detail = Des phrases plus courtes et plus simples, quand elles existent.
settings-kept = Cet appareil garde la langue et ce choix. Rien d’autre.
settings-chosen = { $name }, choisi
settings-choose = Choisir { $name }
settings-plain-on = Activer les mots simples
settings-plain-off = Désactiver les mots simples

## What the screen says when a file is refused or set aside

notice-dismiss = J’ai lu
notice-dismiss-spoken = J’ai lu, cacher : { $text }
store-damaged = Le fichier des réglages « { $file } » est abîmé. Il est mis de côté sous le nom « { $kept } ». La langue est à choisir de nouveau.
store-newer = Le fichier des réglages « { $file } » vient d’une version plus récente. Il est mis de côté sous le nom « { $kept } ». La langue est à choisir de nouveau.
store-unavailable = Le fichier des réglages « { $file } » ne peut pas être ouvert. Vos choix valent jusqu’à la fermeture.
store-not-written = Votre choix n’a pas pu être écrit. Il vaut jusqu’à la fermeture.
pack-refused = Le paquet de données « { $file } » est refusé : { $reason }. Les données fournies avec l’application servent à sa place.
pack-reason-not-there = le fichier n’existe pas
pack-reason-unreadable = le fichier ne peut pas être lu
pack-reason-empty = le fichier est vide
pack-reason-not-a-pack = ce n’est pas un paquet de Sécurité
pack-reason-other-version = il est au format { $found }, que cette version ne lit pas
pack-reason-cut = il est coupé
pack-reason-damaged = il est abîmé dans sa partie « { $part } »
pack-reason-missing = il lui manque la partie « { $part } »
