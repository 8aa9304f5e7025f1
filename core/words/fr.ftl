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
directory-clear = Effacer
directory-clear-spoken = Effacer l’adresse
directory-hint = Écrivez une adresse ou un lieu, comme vous le diriez. Par exemple : 12 rue de Rivoli, Paris.
directory-privacy = La recherche se fait sur cet appareil. Rien n’est envoyé, rien n’est gardé.
directory-suggestions = Lieux possibles
directory-suggestions-spoken = { $count ->
    [one] Un lieu possible.
   *[other] { $count } lieux possibles.
}
directory-choose = Plusieurs lieux sont possibles. Lequel est le bon ?
directory-choose-alone = Est-ce bien ce lieu ?
directory-no-match = Aucun lieu trouvé.
directory-advice-spelling = Vérifiez l’orthographe, ou écrivez seulement la commune.
directory-advice-postcode = Essayez le code postal.
directory-advice-abroad = Seuls les lieux de France sont connus ici.
directory-no-data = Les données de l’application sont illisibles : la recherche est impossible. Réinstallez l’application. Les numéros d’urgence, eux, marchent toujours.
directory-understood = Lieu compris
directory-interpolated = Numéro placé entre ses voisins connus.
directory-word-left-over = Une partie de l’adresse n’a pas été comprise. Est-ce l’un de ces lieux ?
quoted = « { $text } »
directory-unknown = Absent de nos données : { $words }. Voici la réponse pour { $place }.
directory-unused = Partie non utilisée : { $words }. Voici la réponse pour { $place }.
directory-no-number = Le numéro { $number } ne figure pas dans nos données : voici la réponse pour toute la voie ({ $street }).
directory-other-postcode = Le code postal { $postcode } n’est pas celui de ce lieu ({ $place }). Vérifiez que c’est le bon.
directory-abroad = Ce lieu n’est pas en France.
directory-advice-112 = En danger, appelez le 112 : il répond dans toute l’Union européenne. À l’étranger, le 17 et le 114 peuvent ne pas répondre.
directory-no-point = La position de ce lieu n’est pas connue : impossible de dire ce qui est proche.
directory-none-near = Aucun commissariat ni aucune brigade connus à moins de { $distance }.

jurisdiction-named = Unité compétente pour { $town } : { $station }. Son adresse n’est pas connue ici.
jurisdiction-reason = D’après : { $publication }, { $date }.
jurisdiction-unknown = Les données ne disent pas quelle unité est compétente pour { $town }.
jurisdiction-by-arrondissement = À { $town }, cela dépend de l’arrondissement. Ajoutez la rue ou l’arrondissement.
jurisdiction-by-commune = Un code postal peut couvrir plusieurs communes. Ajoutez la commune.
jurisdiction-in-department = Dans un département, cela dépend de la commune. Ajoutez la commune.
jurisdiction-any = Pour porter plainte, vous pouvez aller au commissariat ou à la gendarmerie de votre choix.
jurisdiction-any-source = Source : Service-Public, fiche F1435, { $date }.

force-police = Police nationale
force-gendarmerie = Gendarmerie nationale
reason-in-charge = Unité compétente pour { $town }
reason-nearest-police = Le commissariat le plus proche
reason-nearest-gendarmerie = La gendarmerie la plus proche
reason-nearest-police-centre = Le commissariat le plus proche du centre ({ $place })
reason-nearest-gendarmerie-centre = La gendarmerie la plus proche du centre ({ $place })
reason-also-near = Aussi dans les environs
distance-straight = À { $distance } à vol d’oiseau
distance-in-commune = Dans la même commune
position-unknown = L’adresse est celle qui est publiée ; son point sur la carte n’est pas connu.
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
hours-on-holiday = Jour férié. { $hours }
hours-until-holiday = { $hours } Ce sera un jour férié.
hours-old = Horaires de { $year }, peut-être changés.
hours-unreadable = Horaires publiés, tels quels :
hours-day = { $day } : { $hours }
hours-closed-day = fermé
hours-all-day = jour et nuit
hours-unpublished = non publiés, téléphonez
phone-first = Téléphonez avant de vous déplacer.
closed-urgent = En danger, appelez le { $number }.
source-line = Source : { $publication }, mise à jour : { $date }.
source-directory = DILA, Annuaire de l’administration
source-edition = { $publication }, { $date }
source-ministry = ministère de l’Intérieur, compétence territoriale de la gendarmerie et de la police
source-by-hand = pages publiques, relevées à la main
source-unnamed = publication non précisée

station-open = Tout voir
station-open-spoken = Voir la page de { $station }
station-title = Unité
station-unknown = Cette unité n’est pas dans nos données. Cherchez-la par une adresse.
station-keep = Garder comme mon unité
station-keep-spoken = Garder { $station } comme mon unité, sur cet appareil
station-forget = Ne plus garder
station-forget-spoken = Ne plus garder { $station } sur cet appareil
station-near = Autres unités autour
reason-kept = Votre choix
distance-from-station = À { $distance } d’ici à vol d’oiseau
way-there = Y aller
way-there-spoken = Y aller : ouvrir { $station } dans une carte
hours-heading = Horaires publiés
directory-chart = Voir la carte
directory-chart-spoken = Voir ces lieux sur la carte

## Home

app-name = Sécurité
home-question = Besoin d’aide ?
home-station = Trouver mon unité
home-station-detail = Commissariat ou gendarmerie, sans réseau
home-chat = Écrire à la police ou à la gendarmerie
home-chat-detail = Le tchat officiel, pas pour l’urgence
home-door-spoken = { $title }. { $detail }.
home-kept = Mon unité
home-kept-gone = L’unité que vous aviez gardée n’est plus dans nos données.
home-numbers = Autres numéros d’urgence
number-police = Appeler le { $number }
number-europe = { $number } : pompiers, SAMU, Europe
number-by-text = Écrire au { $number }
about-independent = Application indépendante. Ce n’est pas un service de l’État, de la police ou de la gendarmerie.
about-implements = Une réalisation libre et ouverte du service « Ma Sécurité ».

## Chat

chat-title = Tchat
chat-not-for-emergencies = Le tchat n’est pas fait pour l’urgence. En danger, appelez. Vous ne pouvez pas parler ? Écrivez au 114.
chat-heading = Le tchat officiel
chat-what = Pour une question, un conseil ou un signalement qui n’est pas urgent, jour et nuit.
chat-who-reads = Des policiers ou des gendarmes vous lisent et vous répondent.
chat-what-they-see = Ils voient ce que vous écrivez. L’adresse de votre connexion est relevée : elle peut servir à vous retrouver si c’est grave ou urgent. Le tchat de la police garde la conversation 7 jours ; pour la gendarmerie, lisez ses conditions.
chat-no-delay = Personne ne promet le délai de la réponse.
chat-own-terms = Police et gendarmerie ont chacune leurs conditions. Utiliser le tchat, c’est les accepter.
chat-browser = La page s’ouvre dans votre navigateur. Elle pose des cookies, et le navigateur garde la trace de la visite.
chat-independent = Sécurité ne lit pas ce que vous y écrivez.
chat-open = Ouvrir le tchat officiel
chat-open-spoken = Ouvrir le tchat officiel dans le navigateur
chat-source = Sources : AMF, guichet unique Ma Sécurité, 2025 ; conditions du tchat de la police et mentions légales de Ma Sécurité, relevées en novembre 2026.

## Domestic violence

discreet-leave = Quitter vite
discreet-leave-spoken = Quitter vite cette page
discreet-title = Violences conjugales
discreet-not-alone = Vous n’êtes pas seule, pas seul. Ce n’est pas votre faute.
discreet-nothing-kept = L’application ne garde rien de ce que vous lisez ici, et n’envoie rien.
discreet-helpline = Parler : { $number }
discreet-helpline-spoken = Appeler le { $number }, Violences Femmes Info
discreet-helpline-detail = Violences Femmes Info : écoute et conseils, gratuit, anonyme, jour et nuit. Aussi pour les proches et les témoins.
discreet-text-detail = Danger, et vous ne pouvez pas parler : un SMS suffit.
discreet-police-detail = Danger maintenant : police et gendarmerie, jour et nuit.
discreet-site = Arrêtons les violences
discreet-site-spoken = Ouvrir le site officiel Arrêtons les violences dans le navigateur
discreet-site-detail = Le site de l’État : associations proches, tchat avec des agents formés.
discreet-trace-call = L’appel reste dans le journal d’appels et peut figurer sur la facture.
discreet-trace-message = Le message reste dans la conversation.
discreet-trace-page = La page reste dans l’historique du navigateur.
discreet-traces = Effacer ces traces
discreet-plan-first = Effacer peut se remarquer. Si votre téléphone est surveillé, parlez-en d’abord au 3919, depuis un autre téléphone.
discreet-clear-call = Appel : dans Téléphone, Récents, touchez longtemps la ligne ou glissez-la, puis supprimez-la. La facture, elle, ne s’efface pas.
discreet-clear-message = Message : dans Messages, supprimez la conversation, puis videz les suppressions récentes.
discreet-clear-page = Page : dans le navigateur, Historique, supprimez cette seule ligne et fermez l’onglet.
discreet-still-there = Êtes-vous encore là ? La page va se fermer.
discreet-stay = Je suis là
discreet-source = Sources : ministère chargé de l’Égalité, septembre 2024 ; Service-Public F33953, 28 janvier 2025 ; handicap.fr, janvier 2024 ; police nationale, 21 juillet 2022. Texte pas encore relu par des spécialistes.

## Map

chart-title = Carte
chart-nothing-asked = Cherchez une adresse : la carte montre ici les unités autour.
chart-empty = La position de ce lieu n’est pas connue : il n’y a pas de carte.
chart-closer = Rapprocher
chart-farther = Éloigner
chart-fit = Voir tous les lieux
chart-scale = Échelle : la barre mesure { $length }.
chart-pin = { $name }, sur la carte
chart-pin-chosen = { $name }, unité compétente, sur la carte
chart-place = { $name }, lieu demandé, sur la carte
chart-not-pinned = { $name } : pas sur la carte, sa position n’est pas sûre.
chart-source-outlines = Contours des communes et des départements : 2026, Licence Ouverte 2.0.
chart-source-houses = Numéros de rue : Paris juin 2024, Lyon, Montpellier et Arles 2013, Licence Ouverte.

## Settings

settings-title = Réglages
settings-language = Langue
settings-plain = Mots simples
settings-plain-detail = Des phrases plus courtes et plus simples, quand elles existent.
settings-kept-nothing = Rien n’est gardé sur cet appareil : ces choix sont oubliés quand l’application se ferme.
settings-kept = Cet appareil garde la langue et ce choix. Rien d’autre.
settings-kept-station = Cet appareil garde la langue, ce choix et votre unité : { $station }. Rien d’autre.
settings-kept-gone = Cet appareil garde la langue, ce choix et une unité qui n’est plus dans nos données. Rien d’autre.
settings-chosen = { $name }, choisi
settings-choose = Choisir { $name }
settings-plain-on = Activer les mots simples
settings-plain-off = Désactiver les mots simples

## What the screen says when a file is refused or set aside

notice-dismiss = J’ai lu
notice-dismiss-spoken = J’ai lu, cacher : { $text }
store-damaged = Le fichier des réglages « { $file } » était abîmé. Il a été effacé. La langue et votre unité sont à choisir de nouveau.
store-not-ours = Le fichier « { $file } » n’est pas un fichier de réglages. Il est mis de côté sous le nom « { $kept } ». La langue et votre unité sont à choisir de nouveau.
store-newer = Le fichier des réglages « { $file } » vient d’une version plus récente. Il est mis de côté sous le nom « { $kept } ». La langue et votre unité sont à choisir de nouveau.
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

## The full-screen terminal

terminal-key-escape = Échap
terminal-key-enter = Entrée
terminal-key-alt = Alt 1 2 3 4
terminal-key-move = Tab, flèches
terminal-key-chart = Flèches + - f
terminal-key-quit = Ctrl-Q
terminal-key-page = Page ↑ ↓
terminal-help = aide
terminal-quit = fermer l’application
terminal-help-title = Aide
terminal-help-bar = Les quatre actions de la dernière ligne, à tout moment
terminal-help-bar-alt = Les mêmes, quand le terminal prend les touches F1 à F4
terminal-help-move = Aller d’une action à l’autre
terminal-help-act = Ouvrir, choisir, chercher
terminal-help-back = Revenir en arrière ; quitter vite la page des violences conjugales
terminal-help-scroll = Faire défiler la page
terminal-help-chart = Sur la carte : bouger, approcher, éloigner, tout voir
terminal-help-quit = Fermer l’application ; q aussi, hors de la recherche
terminal-help-links = Un terminal n’appelle pas et n’ouvre rien. Sur un lien, Entrée dit quel numéro composer, ou l’adresse à copier.
terminal-help-memory = Vos choix valent jusqu’à la fermeture. L’option --settings FICHIER les garde.
terminal-help-traces = Un terminal peut garder des traces : historique des commandes, fenêtre enregistrée. Sécurité ne promet pas de les effacer.
terminal-call = Un terminal n’appelle pas. Sur un téléphone, composez le { $number }.
terminal-write = Un terminal n’écrit pas de SMS. Depuis un téléphone, écrivez au { $number }.
terminal-copy = À copier :
terminal-small = La fenêtre est trop petite : agrandissez-la.

## A page that cannot be shown

page-broken-title = Page indisponible
page-broken = Cette page ne peut pas s’afficher. C’est un défaut de l’application.
page-broken-others = Les autres pages et les numéros d’urgence marchent. Pour essayer de nouveau, fermez l’application et ouvrez-la encore.

## Around the numbers, and before the core is there: constants of the shells. Text alone, in every catalogue.

# Over the numbers.
emergency-title = En danger
# Beside 17, in one line.
emergency-police = appelez le 17
# Beside 112, in one line.
emergency-europe = ou le 112
# Beside 114, in one line.
emergency-by-text = sans parler : SMS au 114
# What to try where no call goes through (E5).
emergency-no-network = L’appel ne passe pas ? Essayez le 112, demandez à quelqu’un, allez dans un lieu où il y a du monde.
# First cell of the bar.
emergency-bar-station = Mon unité
# Second cell.
emergency-bar-chat = Tchat
# Third cell.
emergency-bar-discreet = Violences conjugales
# Under the number in the fourth cell.
emergency-bar-urgency = Urgence
# What a screen reader says for the fourth cell.
emergency-bar-urgency-spoken = Appeler le 17, police et gendarmerie
# Opens the panel: after a long press, or as an accessibility action.
emergency-other-numbers = Autres numéros d’urgence
# Over the panel.
emergency-panel-title = Le numéro est prêt dans le téléphone
# Under it.
emergency-panel-detail = Appuyez encore une fois pour appeler. Vous ne pouvez pas parler ? Écrivez.
# Over the panel where nothing was dialled: after a long press.
emergency-panel-alone = Numéros d’urgence
# Where nothing can call or write (E4, E5). The page of 114: urgence114.fr, read 2026.
emergency-cannot-call = Cet appareil ne peut pas appeler. Depuis un autre téléphone : 17 ou 112 ; sans parler, SMS au 114. Le 114 répond aussi sur internet : www.urgence114.fr.
# Beside 17.
emergency-panel-police = Police, gendarmerie
# Beside 114.
emergency-panel-by-text = Écrire un message
# What a screen reader says for it.
emergency-panel-by-text-spoken = Écrire un SMS au 114, l’urgence sans parler
# Beside 112.
emergency-panel-europe = Pompiers, SAMU, Europe
# What a screen reader says for it.
emergency-panel-europe-spoken = Appeler le 112, toutes les urgences, partout en Europe
# Closes the panel.
emergency-panel-close = Fermer
# Leads back.
emergency-back = Retour
# While the core opens, after a moment.
emergency-waiting = L’application s’ouvre…
# Where the core cannot be opened.
emergency-recovery-title = L’application ne s’ouvre pas
# What still works, and what to do.
emergency-recovery = Les numéros d’urgence marchent. Fermez l’application, ouvrez-la de nouveau ; sinon, installez-la de nouveau.
