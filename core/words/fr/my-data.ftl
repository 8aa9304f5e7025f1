### My data: what the device holds, and erasing it

my-data-title = Mes données
my-data-detail = Tout ce que l’application garde sur cet appareil, et de quoi l’effacer.
my-data-looking = Recherche de ce qui est gardé…
my-data-intro = Voici tout ce que l’application garde sur cet appareil. Avant d’effacer, elle vous demande de confirmer.
my-data-found = Voici ce qui a été trouvé ici. Avant d’effacer, l’application vous demande de confirmer.
my-data-nothing = L’application ne garde rien sur cet appareil.
my-data-in-memory = Vos choix ne sont pas écrits : ils sont oubliés quand l’application se ferme. Ceux d’un fichier gardé avec --settings ne sont ni montrés ni effacés ici.
my-data-out-of-reach = Le fichier des réglages ne s’ouvre pas en ce moment : ce qu’il contient n’est ni montré ni effacé. Fermez toutes les fenêtres de l’application, rouvrez-la, puis revenez ici.

my-data-settings = Langue et réglages
my-data-station = Mon unité
my-data-news-choices = Mes lieux et thèmes d’actualités
my-data-packs = Données téléchargées
my-data-news = Actualités téléchargées
my-data-conversation = Une conversation
my-data-set-aside = Anciens fichiers mis de côté
my-data-log = Journal des défauts

my-data-language-of-device = Langue de l’appareil
my-data-first-pages = Si les premières pages ont été vues
my-data-never-asks = Les données ne se renouvellent jamais d’elles-mêmes
my-data-station-gone = Une unité qui n’est plus dans nos données.
my-data-places = Lieux : { $places }.
my-data-themes = Thèmes : { $themes }.
my-data-notices = Les notifications sont activées.
my-data-no-choice = Un choix que cette version ne lit plus.
my-data-asked = Le moment de la dernière demande au serveur.
my-data-same-for-all = { $size }, les mêmes pour tout le monde ; et le moment de la dernière demande au serveur.
my-data-sealed = Scellée : seule l’application de cet appareil peut la lire. { $size }
my-data-set-aside-files = { $files } ({ $size }). L’application ne sait pas s’en servir ; un ancien fichier peut contenir vos choix.
my-data-log-says = { $size } : le genre et le nombre des défauts du programme, rien de ce que vous écrivez.

my-data-erase = Effacer
my-data-erase-spoken = Effacer : { $what }
my-data-erase-all = Tout effacer
my-data-ask = Effacer « { $what } » ?
my-data-ask-all = Tout effacer ? L’application redevient comme neuve. Une conversation en cours s’arrête ; ce que le service a reçu reste chez lui.
my-data-after-settings = L’application reprend la langue de l’appareil, et le renouvellement des données comme au début ; ses premières pages reviennent.
my-data-after-station = Elle ne sera plus à l’accueil.
my-data-after-news-choices = Les actualités ne seront plus choisies pour vous, et les notifications s’arrêtent.
my-data-after-older = Les anciens fichiers de réglages mis de côté, qui peuvent contenir ce choix, sont effacés aussi.
my-data-after-packs = Celles qui sont venues avec l’application servent de nouveau. Elle pourra en redemander de plus récentes.
my-data-after-news = Elles reviendront si vous lisez les actualités ou suivez un lieu.
my-data-after-conversation = Elle s’arrête, et rien n’en reste ici. Ce que le service a reçu reste chez lui.
my-data-after-set-aside = Ce qu’ils contiennent est perdu.
my-data-after-log = De nouveaux défauts pourront y être écrits.
my-data-yes = Oui, effacer
my-data-no = Non, garder
my-data-erasing = Effacement en cours…

my-data-erased = « { $what } » : effacé de cet appareil.
my-data-erased-all = Tout est effacé. L’application est comme neuve.
my-data-erased-found = Ce qui a été trouvé ici est effacé. Un fichier gardé avec --settings ne l’est pas.
my-data-busy = Pas effacé : { $what }. Une autre fenêtre, ou un téléchargement qui finit, s’en sert. Attendez un peu, puis recommencez.
my-data-refused = Pas effacé : { $what }. L’appareil a refusé : fermez l’application, rouvrez-la, puis recommencez.
my-data-not-all = Pas effacé : ce que contient le fichier des réglages.

my-data-stays-heading = Ce qui n’est pas effacé ici
my-data-stays = Les données venues avec l’application en font partie et ne disent rien de vous : elles restent. L’application ne peut effacer ni le journal d’appels, ni les messages, ni ce que l’appareil note des applications qui s’y trouvent.
