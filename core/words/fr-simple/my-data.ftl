### My data: what the device holds, and erasing it

my-data-detail = Ce que l’application garde. Vous pouvez l’effacer.
my-data-looking = L’application cherche…
my-data-intro = Voici tout ce que l’application garde. Vous pouvez l’effacer.
my-data-found = Voici ce que l’application a trouvé. Vous pouvez l’effacer.
my-data-nothing = L’application ne garde rien.
my-data-in-memory = Vos choix ne sont pas écrits. Ils sont oubliés à la fin. Un fichier gardé avec --settings n’est pas effacé ici.
my-data-out-of-reach = Le fichier de vos choix ne s’ouvre pas. Il n’est pas effacé. Fermez l’application. Ouvrez-la et revenez ici.

my-data-settings = La langue et les réglages
my-data-station = Ma police ou gendarmerie
my-data-news-choices = Mes lieux d’actualités
my-data-packs = Les données reçues
my-data-news = Les actualités reçues
my-data-conversation = Une conversation
my-data-set-aside = De vieux fichiers
my-data-log = La liste des erreurs

my-data-language-of-device = La langue du téléphone
my-data-first-pages = Les premières pages : vues ou non
my-data-never-asks = Pas de nouvelles données
my-data-station-gone = Un endroit que nous ne connaissons plus.
my-data-notices = L’application peut vous prévenir.
my-data-no-choice = Un vieux choix.
my-data-asked = L’heure de la dernière demande.
my-data-same-for-all = { $size }. Ce sont les mêmes pour tout le monde.
my-data-sealed = Elle est fermée à clé. Seule l’application peut la lire. { $size }
my-data-set-aside-files = { $files } ({ $size }). Ils peuvent contenir vos anciens choix.
my-data-log-says = { $size }. Rien de ce que vous écrivez n’y est.

my-data-ask-all = Tout effacer ? L’application oublie tout. Une conversation s’arrête. Ce que vous avez déjà envoyé reste là-bas.
my-data-after-settings = L’application reprend la langue du téléphone. Les premières pages reviennent. L’application cherche de nouveau des données.
my-data-after-station = L’application l’oublie.
my-data-after-news-choices = L’application ne vous prévient plus. Elle oublie vos lieux.
my-data-after-older = Les vieux fichiers de vos choix sont effacés aussi.
my-data-after-packs = L’application utilise ses premières données. Elle peut en chercher d’autres.
my-data-after-news = Elles reviennent si vous lisez les actualités.
my-data-after-conversation = Elle s’arrête. Rien ne reste ici. Ce que vous avez déjà envoyé reste là-bas.
my-data-after-set-aside = Vous ne pourrez plus les lire.
my-data-after-log = D’autres erreurs pourront y être écrites.
my-data-erasing = L’application efface…

my-data-erased = C’est effacé : { $what }.
my-data-erased-all = Tout est effacé.
my-data-erased-found = C’est effacé. Un fichier gardé avec --settings ne l’est pas.
my-data-busy = Pas effacé : { $what }. L’application s’en sert encore. Attendez un peu et recommencez.
my-data-refused = Pas effacé : { $what }. Fermez l’application. Ouvrez-la et recommencez.
my-data-not-all = Vos choix ne sont pas effacés.

my-data-stays-heading = Ce qui reste
my-data-stays = Les premières données restent. Elles ne disent rien de vous. L’application ne peut pas effacer les appels et les messages. Le téléphone sait quelles applications il a.
