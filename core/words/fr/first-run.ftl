### The first run

first-run-count = { $at } sur { $of }
first-run-on = Continuer
first-run-begin = Commencer
first-run-back = Retour
first-run-skip = Tout passer
first-run-language = Votre langue
first-run-language-say = Choisissez. Vous pourrez changer dans les réglages.
first-run-about = Qui nous sommes
first-run-about-emergency = Urgence : le 17 est toujours en bas de l’écran.
first-run-about-offline = Pas de compte, pas de position. L’application n’utilise pas le réseau.
first-run-about-online = Pas de compte, pas de position. Ce que vous cherchez ne quitte pas l’appareil ; la page « Vie privée » dit ce qui part, et quand.
first-run-news = Les nouvelles de chez vous
first-run-news-say = Choisissez des lieux et des sujets, ou rien du tout. Le choix reste dans l’appareil.
first-run-watched = Si quelqu’un regarde votre téléphone
first-run-watched-other = Utilisez plutôt un autre appareil : celui d’une personne sûre, ou d’un lieu public.
first-run-watched-seen = Cette application se voit dans la liste des applications et dans l’historique du magasin. Un logiciel espion voit aussi l’écran.
first-run-watched-calls = Les appels et les SMS restent dans le téléphone, et parfois sur la facture. L’application ne peut pas les effacer.
