### What the screen says when something went wrong

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
page-broken-title = Page indisponible
page-broken = Cette page ne peut pas s’afficher. C’est un défaut de l’application.
page-broken-others = Les autres pages et les numéros d’urgence marchent. Pour essayer de nouveau, fermez l’application et ouvrez-la encore.
