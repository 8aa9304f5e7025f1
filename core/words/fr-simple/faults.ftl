### What the screen says when something went wrong

store-damaged = Le fichier « { $file } » était abîmé. Nous l’avons effacé. Choisissez de nouveau votre langue et votre police ou gendarmerie.
store-not-ours = Le fichier « { $file } » n’est pas le bon. Nous l’avons gardé sous le nom « { $kept } ». Choisissez de nouveau votre langue et votre police ou gendarmerie.
store-newer = Le fichier « { $file } » est trop récent. Nous l’avons gardé sous le nom « { $kept } ». Choisissez de nouveau votre langue et votre police ou gendarmerie.
store-unavailable = Le fichier « { $file } » ne s’ouvre pas. Il faudra choisir votre langue de nouveau la prochaine fois.
store-not-written = Nous ne pouvons pas garder votre choix.
pack-refused = Le fichier « { $file } » ne va pas : { $reason }. Nous utilisons nos données.
page-broken-title = Page en panne
page-broken = Cette page ne marche pas. L’application a un défaut.
page-broken-others = Les autres pages marchent. Les numéros d’urgence marchent. Fermez l’application. Ouvrez-la encore.
