### Plain French: short sentences, common words. What is missing here is taken from French,
### except for the vital messages (`src/text/vital.rs`), which must all be here.

directory-title = Trouver la police ou la gendarmerie
directory-hint = Écrivez votre adresse. Par exemple : 12 rue de Rivoli, Paris.
directory-privacy = Personne d’autre ne voit ce que vous écrivez. Rien n’est gardé.
directory-choose = Il y a plusieurs lieux. Choisissez le bon.
directory-choose-alone = Est-ce ce lieu ?
directory-no-match = Nous ne trouvons pas ce lieu.
directory-advice-spelling = Regardez si les mots sont bien écrits. Ou écrivez juste la ville.
directory-advice-postcode = Ou écrivez le code postal.
directory-advice-abroad = Nous connaissons seulement la France.
directory-no-data = La recherche ne marche pas. Il faut installer l’application de nouveau. Les numéros d’urgence marchent.
directory-interpolated = Nous ne sommes pas sûrs de l’endroit exact.
directory-word-left-over = Nous n’avons pas tout compris. Choisissez le bon lieu.
directory-unknown = Nous ne connaissons pas { $words }. Voici la réponse pour { $place }.
directory-unused = Nous n’avons pas utilisé { $words }. Voici la réponse pour { $place }.
directory-no-number = Nous ne connaissons pas le numéro { $number }. Voici la réponse pour toute la rue ({ $street }).
directory-other-postcode = Le code postal { $postcode } n’est pas le bon pour ce lieu ({ $place }). Regardez bien.
directory-abroad = Ce lieu n’est pas en France.
directory-advice-112 = En danger, appelez le 112. Il marche dans toute l’Europe (Union européenne). Hors de France, le 17 et le 114 ne marchent peut-être pas.
directory-no-point = Nous ne savons pas où est ce lieu.
directory-none-near = Il n’y a rien à moins de { $distance }.

jurisdiction-named = Pour { $town }, c’est ici : { $station }. Nous ne savons pas l’adresse.
jurisdiction-unknown = Pour { $town }, nous ne savons pas quelle police ou gendarmerie s’occupe de vous.
jurisdiction-by-arrondissement = { $town } est grand. Ajoutez votre rue.
jurisdiction-by-commune = Ajoutez le nom de votre ville.
jurisdiction-in-department = Ajoutez le nom de votre ville.
jurisdiction-any = Pour porter plainte, allez où vous voulez : police ou gendarmerie.

reason-in-charge = C’est ici pour { $town }
reason-nearest-police = La police la plus proche
reason-nearest-gendarmerie = La gendarmerie la plus proche
reason-nearest-police-centre = La police la plus proche du centre ({ $place })
reason-also-near = Un autre endroit proche
distance-straight = À { $distance } en ligne droite
distance-in-commune = Dans la même ville
position-unknown = C’est l’adresse publiée. Nous ne savons pas la montrer sur la carte.
position-approximate = Nous savons la ville, pas l’endroit exact.
address-unknown = Nous ne savons pas l’adresse.
phone-none = Nous n’avons pas le numéro de téléphone.
wheelchair-yes = On peut entrer en fauteuil roulant.
wheelchair-no = On ne peut pas entrer en fauteuil roulant.
wheelchair-on-request = On peut entrer en fauteuil roulant. Téléphonez avant.
email = Écrire à { $address }
email-spoken = Écrire à { $station } : { $address }
web = Page : { $address }
web-spoken = Page de { $station }

hours-none = Nous ne savons pas quand c’est ouvert.
hours-open-until = Normalement, c’est ouvert jusqu’à { $time }.
hours-open-until-tomorrow = Normalement, c’est ouvert jusqu’à demain, { $time }.
hours-open-until-day = Normalement, c’est ouvert jusqu’au { $day }, { $time }.
hours-always-open = Normalement, c’est ouvert le jour et la nuit.
hours-opens-today = C’est fermé. Normalement, ça ouvre aujourd’hui à { $time }.
hours-opens-tomorrow = C’est fermé. Normalement, ça ouvre demain à { $time }.
hours-opens-on = C’est fermé. Normalement, ça ouvre le { $day } à { $time }.
hours-closed-long = C’est fermé pour longtemps.
hours-holiday = C’est un jour férié. Nous ne savons pas si c’est ouvert.
hours-on-holiday = C’est un jour férié. { $hours }
hours-old = Ces horaires sont de { $year }. Ils ont peut-être changé.
hours-unreadable = Voici les horaires écrits :
phone-first = Téléphonez avant d’y aller.
closed-urgent = Vous êtes en danger ? Appelez le { $number }.

station-unknown = Nous ne connaissons pas cet endroit. Écrivez une adresse.
station-keep = Garder cet endroit
station-forget = Ne plus garder
reason-kept = Votre choix
home-question = Vous avez besoin d’aide ?
home-station = Trouver la police ou la gendarmerie
home-station-detail = Près de chez vous. Internet n’est pas nécessaire.
home-chat-detail = Si ce n’est pas urgent
home-kept = Ma police ou gendarmerie
home-kept-gone = Nous n’avons plus l’endroit que vous aviez gardé.
home-numbers = Autres numéros
about-independent = Cette application n’est pas faite par l’État.

chat-not-for-emergencies = Ce n’est pas pour l’urgence. Vous êtes en danger ? Appelez. Vous ne pouvez pas parler ? Écrivez au 114.
chat-what = Vous pouvez poser une question. Vous pouvez raconter un problème.
chat-who-reads = La police ou la gendarmerie lit ce que vous écrivez.
chat-what-they-see = L’adresse de votre connexion est notée. Si c’est grave, elle sert à vous retrouver. La police garde la conversation 7 jours. Pour la gendarmerie, lisez ses règles.
chat-no-delay = La réponse peut prendre du temps.
chat-browser = Une page internet s’ouvre. Elle pose des cookies. Votre appareil garde une trace de cette page.

discreet-not-alone = Vous n’êtes pas seule, pas seul. Ce n’est pas votre faute.
discreet-nothing-kept = L’application ne garde rien de cette page.
discreet-helpline-detail = Une personne vous écoute. C’est gratuit, jour et nuit. Pas besoin de dire votre nom.
discreet-text-detail = Vous êtes en danger et vous ne pouvez pas parler.
discreet-police-detail = Vous êtes en danger maintenant.
discreet-site-detail = Un site de l’État pour trouver de l’aide.
discreet-trace-call = Le téléphone garde l’appel. Il peut être sur la facture.
discreet-trace-message = Le téléphone garde le message.
discreet-trace-page = Le téléphone garde la page.
discreet-plan-first = Effacer peut se voir. Appelez d’abord le 3919 avec un autre téléphone.
discreet-still-there = Vous êtes là ? La page va se fermer.

settings-plain-detail = Des phrases courtes et faciles.
settings-kept-nothing = Rien n’est gardé. Tout est oublié à la fin.
settings-kept = Le téléphone garde la langue. Rien d’autre.
settings-kept-station = Le téléphone garde la langue et votre choix : { $station }. Rien d’autre.

store-damaged = Le fichier « { $file } » était abîmé. Nous l’avons effacé. Choisissez de nouveau votre langue et votre police ou gendarmerie.
store-not-ours = Le fichier « { $file } » n’est pas le bon. Nous l’avons gardé sous le nom « { $kept } ». Choisissez de nouveau votre langue et votre police ou gendarmerie.
store-newer = Le fichier « { $file } » est trop récent. Nous l’avons gardé sous le nom « { $kept } ». Choisissez de nouveau votre langue et votre police ou gendarmerie.
store-unavailable = Le fichier « { $file } » ne s’ouvre pas. Il faudra choisir votre langue de nouveau la prochaine fois.
store-not-written = Nous ne pouvons pas garder votre choix.
pack-refused = Le fichier « { $file } » ne va pas : { $reason }. Nous utilisons nos données.

## Map

chart-closer = Plus près
chart-farther = Plus loin
chart-fit = Voir tout
chart-scale = La barre mesure { $length }.
chart-pin-chosen = { $name }, c’est ici pour vous, sur la carte
chart-not-pinned = { $name } : nous ne savons pas l’endroit exact, ce n’est pas sur la carte.

terminal-help-links = Un terminal ne peut pas appeler. Sur un lien, la touche Entrée montre l’adresse. Vous pouvez la copier.
terminal-help-memory = Vos choix sont oubliés à la fin. L’option --settings FICHIER les garde.
terminal-help-traces = Un terminal peut garder des traces de ce que vous faites. Sécurité ne peut pas les effacer.
terminal-small = La fenêtre est trop petite. Agrandissez-la.
terminal-call = Ici on ne peut pas appeler. Prenez un téléphone. Faites le { $number }.
terminal-write = Ici on ne peut pas écrire. Prenez un téléphone. Écrivez un SMS au { $number }.
chart-nothing-asked = Écrivez une adresse. La carte se montre ici.

## A page that cannot be shown

page-broken-title = Page en panne
page-broken = Cette page ne marche pas. L’application a un défaut.
page-broken-others = Les autres pages marchent. Les numéros d’urgence marchent. Fermez l’application. Ouvrez-la encore.

## Around the numbers, and before the core is there: constants of the shells. Text alone, in every catalogue.

emergency-title = Danger
emergency-police = appelez le 17
emergency-europe = ou le 112
emergency-by-text = vous ne pouvez pas parler : SMS au 114
emergency-no-network = L’appel ne marche pas ? Essayez le 112. Demandez de l’aide à quelqu’un. Allez là où il y a du monde.
emergency-bar-station = Ma police
emergency-bar-chat = Tchat
emergency-bar-discreet = Violences conjugales
emergency-bar-urgency = Danger
emergency-bar-urgency-spoken = Appeler le 17, police et gendarmerie
emergency-other-numbers = Autres numéros
emergency-panel-title = Le numéro est prêt
emergency-panel-detail = Appuyez encore pour appeler. Vous ne pouvez pas parler ? Écrivez.
emergency-panel-alone = Numéros d’urgence
emergency-cannot-call = Cet appareil ne peut pas appeler. Prenez un autre téléphone : 17 ou 112. Sans parler : SMS au 114, ou internet : www.urgence114.fr.
emergency-panel-police = Police, gendarmerie
emergency-panel-by-text = Écrire un message
emergency-panel-by-text-spoken = Écrire un SMS au 114, sans parler
emergency-panel-europe = Pompiers, médecins, Europe
emergency-panel-europe-spoken = Appeler le 112, toutes les urgences
emergency-panel-close = Fermer
emergency-back = Retour
emergency-waiting = L’application s’ouvre…
emergency-recovery-title = L’application ne marche pas
emergency-recovery = Les numéros d’urgence marchent. Fermez l’application. Ouvrez-la encore. Ou installez-la de nouveau.
