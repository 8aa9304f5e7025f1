### Data that renew themselves

renewal-title = Données
renewal-none = Aucune donnée ne peut être lue : la recherche ne marche pas.
renewal-built-in = Données du { $date }, venues avec l’application.
renewal-chosen = Données du { $date }, lues dans le fichier choisi au démarrage.
renewal-published = Données du { $date }, publication n° { $serial }. Leur signature a été vérifiée.
renewal-held-expired = Elles devaient être renouvelées le { $date } au plus tard : vérifiez par téléphone avant de vous déplacer.
renewal-with-the-app = Elles changent avec une nouvelle version de l’application.
renewal-offer = Des données plus récentes existent : { $date }, { $size }.
renewal-metered = Cette connexion peut être limitée ou payante : rien n’est téléchargé sans votre accord.
renewal-ask = Chercher des données plus récentes
renewal-fetch = Télécharger ({ $size })
renewal-asking = Recherche de données plus récentes…
renewal-fetching = { $done } sur { $size }
renewal-stop = Arrêter
renewal-stop-spoken = Arrêter le renouvellement des données
renewal-by-itself = Renouveler automatiquement
renewal-by-itself-detail = Une question par jour, davantage tant qu’un téléchargement n’est pas fini ; la même pour tous les téléphones. Sur une connexion limitée ou payante, rien n’est téléchargé sans votre accord.
renewal-by-itself-on = Activer le renouvellement automatique des données
renewal-by-itself-off = Désactiver le renouvellement automatique des données
renewal-nothing-new = Il n’y a rien de plus récent.
renewal-renewed = Les données sont renouvelées.
renewal-stopped = Arrêté. Ce qui est déjà arrivé est gardé pour la prochaine fois.
renewal-failed = { $why } Les données de cet appareil servent toujours.
renewal-unreachable = Le serveur des données ne répond pas : vérifiez la connexion, puis réessayez.
renewal-too-slow = La connexion est trop lente : réessayez plus tard, ce qui est arrivé est gardé.
renewal-not-trusted = Le serveur n’a pas prouvé qu’il est le bon : un réseau public demande peut-être de s’identifier. Essayez sur une autre connexion.
renewal-elsewhere = Le serveur renvoie vers une adresse qui n’est pas permise : rien n’a été demandé là-bas.
renewal-too-large = La réponse est plus grande qu’annoncé : elle est refusée.
renewal-broken = La connexion s’est coupée : réessayez, ce qui est arrivé est gardé.
renewal-fault = Une erreur de l’application a tout arrêté : réessayez.
renewal-not-there = Aucune donnée n’est publiée à cette adresse.
renewal-refused = Le serveur ne peut pas répondre (réponse { $status }) : réessayez plus tard.
renewal-not-signed = Les données reçues sont refusées : { $reason }.
renewal-expired = Ce qui est publié est périmé, ou la date de cet appareil n’est pas juste : vérifiez-la.
renewal-older = Ce qui est publié est plus ancien que ce que vous avez : c’est refusé.
renewal-busy = Un autre programme de cet appareil renouvelle déjà ces données : réessayez dans un moment.
renewal-no-room = Il n’y a plus assez de place sur cet appareil : libérez-en, puis réessayez.
renewal-not-written = Cet appareil ne permet pas d’enregistrer les données.
renewal-no-pack = Les données reçues ne peuvent pas être lues par cette version de l’application : mettez-la à jour.
renewal-other-day = Les données reçues ne sont pas du jour annoncé : elles sont refusées.
renewal-not-taken = Ces données n’ont pas pu être ouvertes la dernière fois : une autre publication est attendue.
renewal-rolled-back = Les nouvelles données n’ont pas pu être ouvertes : les précédentes servent à nouveau.
signed-web-page = une page web est arrivée à leur place, comme sur un réseau qui demande de s’identifier
signed-other-role = elles sont signées pour un autre usage
signed-unknown-key = leur signature n’est pas celle de l’éditeur
signed-altered = elles ont été modifiées après leur signature
signed-other-length = leur longueur n’est pas celle qui est annoncée
signed-senseless = leur annonce ne peut pas être lue
profile-demonstration = DÉMONSTRATION : aucun vrai service ne répond ici. Danger : appelez le 17.
profile-refused = Le profil choisi est refusé ({ $reason }) : l’application n’interroge aucun serveur.

### Sizes

size-bytes = { $number } octets
size-kilobytes = { $number } ko
size-megabytes = { $number } Mo
