### The first run

first-run-skip = Passer
first-run-language-say = Vous pouvez changer plus tard.
first-run-about-emergency = Danger : le 17 est toujours en bas.
first-run-about-offline = Pas besoin de compte. Nous ne savons pas où vous êtes. L’application n’utilise pas internet.
first-run-about-online = Pas besoin de compte. Nous ne savons pas où vous êtes. Ce que vous cherchez reste dans le téléphone. La page « Vie privée » dit ce qui part.
first-run-news = Ce qui se passe chez vous
first-run-news-say = Choisissez des lieux, ou rien. Le choix reste dans le téléphone.
first-run-watched = Quelqu’un regarde votre téléphone ?
first-run-watched-other = Prenez un autre téléphone. Par exemple celui d’une personne sûre.
first-run-watched-seen = On peut voir que cette application est là. Un logiciel espion voit aussi l’écran.
first-run-watched-calls = Les appels et les SMS restent dans le téléphone. Parfois aussi sur la facture. Nous ne pouvons pas les effacer.
