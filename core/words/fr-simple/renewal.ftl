### Data that renew themselves

renewal-none = Il n’y a pas de données. La recherche ne marche pas.
renewal-built-in = Données du { $date }. Elles sont venues avec l’application.
renewal-held-expired = Ces données sont vieilles (avant le { $date }). Téléphonez avant de partir.
renewal-metered = Cette connexion peut coûter de l’argent. Rien n’est téléchargé sans votre accord.
renewal-by-itself = Chercher tout seul
renewal-by-itself-detail = L’application demande une fois par jour. Elle ne télécharge rien si cela peut coûter.
renewal-unreachable = Pas de réponse. Regardez votre connexion et réessayez.
renewal-too-slow = La connexion est trop lente. Réessayez plus tard.
renewal-broken = La connexion a coupé. Réessayez.
renewal-no-room = Il n’y a plus de place. Effacez des choses et réessayez.
profile-demonstration = DÉMONSTRATION. Personne ne répond ici. Danger : appelez le 17.
