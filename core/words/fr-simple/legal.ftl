### About the app, and what the law asks

legal-title = À propos
legal-detail = Qui nous sommes. Vos droits.
legal-about-title = Qui nous sommes
legal-about =
    Cette application est indépendante. Ce n’est pas la police. Ce n’est pas la gendarmerie. Ce n’est pas l’État.
    Elle vous aide à trouver votre commissariat ou votre gendarmerie. Elle dit quoi faire et qui appeler.
    Elle ne prend pas de plainte. Elle vous montre la bonne page.
    Ce n’est pas une alarme.
legal-no-publisher = Elle n’est encore dans aucun magasin. Le nom de son éditeur sera ici.
legal-no-publisher-error = Vous voyez une erreur ? Dites-le sur la page du projet. N’écrivez rien de personnel : tout le monde peut le lire.
legal-publisher = L’application est faite par : { $name }.
legal-publisher-error = Vous voyez une erreur ? Écrivez-nous. Ce n’est pas pour une urgence.
legal-publisher-mail-trace = Le message reste dans vos messages envoyés.
legal-rights =
    L’application ne sait pas qui vous êtes. Ce qu’elle garde est dans cet appareil. Vous pouvez l’effacer.
    Pour le tchat officiel : écrivez à l’adresse qu’il donne. Montrez qui vous êtes.
    Vous pouvez vous plaindre à la CNIL : 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.
    Un appel, un SMS, une page laissent une trace ailleurs. Nous ne pouvons pas l’effacer.
legal-false =
    Vous avez un doute ? Appelez. Ce n’est jamais une faute.
    Une fausse alerte exprès est punie : jusqu’à 2 ans de prison et 30 000 euros.
    Accuser quelqu’un en mentant est puni : jusqu’à 5 ans de prison et 45 000 euros.
