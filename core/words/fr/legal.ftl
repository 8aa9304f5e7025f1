### About the app, and what the law asks

legal-title = À propos et mentions légales
legal-detail = Qui nous sommes, vos droits, les conditions du tchat officiel
legal-about-title = Qui nous sommes, et qui nous ne sommes pas
legal-about =
    Sécurité est une application indépendante, libre et ouverte. Ce n’est pas un service de l’État, de la police ou de la gendarmerie, et aucun d’eux ne l’a approuvée.
    Elle fait ce que fait le service public « Ma Sécurité » : trouver son commissariat ou sa brigade, savoir quoi faire et qui appeler, écrire à un agent là où une autorité l’organise.
    Elle ne reçoit ni plainte, ni signalement, ni témoignage. Quand il en faut, elle mène à la page officielle.
    Elle ne donne pas l’alerte : FR-Alert est le système de l’État.
legal-no-publisher = Cette version n’est publiée dans aucun magasin : le nom et l’adresse de son éditeur seront ici avant qu’elle le soit.
legal-no-publisher-error = Une erreur dans un numéro, un horaire, un conseil ? Écrivez-le sur la page du projet où vous avez trouvé l’application. N’y racontez rien de personnel : ce qui y est écrit est public.
legal-publisher = Éditeur : { $name }.
legal-publisher-error = Une erreur dans un numéro, un horaire, un conseil ? Écrivez à l’éditeur. Ce n’est pas un service d’urgence.
legal-publisher-mail = Écrire à { $address }
legal-publisher-mail-trace = Le message reste dans votre boîte d’envoi.
legal-terms-title = Le tchat officiel : ses conditions, dans nos mots
legal-terms =
    Ce résumé est le nôtre. Ce sont les conditions affichées par le service qui comptent. Celles du tchat de la gendarmerie sont à part : nous ne les avons pas trouvées, nous ne pouvons donc pas les résumer.
    Qui publie : les directions générales de la police et de la gendarmerie. Qui peut écrire : tout le monde ; écrire, c’est accepter les conditions.
    À quoi il sert : informer, et diriger vers la bonne démarche. Il n’est pas fait pour l’urgence : 17, 112, ou SMS au 114.
    Ce qu’il faut : une connexion, un navigateur, accepter les cookies de session.
    Il est annoncé jour et nuit. Ni la présence d’un agent, ni le délai de réponse, ni l’enregistrement de la demande ne sont garantis. Une réponse par courriel est possible si vous donnez une adresse.
    Ce qu’il note : nom et prénom, adresse donnée ou demandée, adresse de connexion pour retrouver une personne si les faits sont urgents ou graves, traces techniques, statistiques sans nom.
    Combien de temps : 7 jours pour le tchat de la police ; courriels et adresses de courriel, 3 mois au plus.
    Qui le lit : les agents qui répondent et leur hiérarchie ; les centres de police ou de gendarmerie du lieu, pour intervenir.
    Il faut donner des informations exactes. Les messages malveillants ou envoyés en masse sont exclus.
    Les textes du site peuvent être repris sans changement, avec leur source, jamais pour une publicité ; logos, images et vidéos demandent un accord écrit.
    Textes cités : décret du 10 décembre 2020 qui modifie celui du 1er février 2011 ; loi 78-17 ; ordonnances 2014-1330 et 2015-1341. Tribunal : tribunal administratif de Paris ; droit français.
legal-decree-title = La plateforme des victimes : le décret 2022-337
legal-decree =
    Le tchat pour les victimes de violences repose sur le décret n° 2022-337 du 10 mars 2022, paru au Journal officiel le 11 mars 2022. Responsable : le ministère de l’Intérieur, police et gendarmerie.
    À quoi il sert : permettre à une victime ou à un témoin d’écrire à un agent et de signaler ; informer sur les droits et la procédure ; faciliter l’accueil ; diriger vers des associations ; transmettre aux enquêteurs du lieu.
    Le décret fixe aussi les données, leur durée, qui les lit, et comment on exerce ses droits. Nous n’avons pas pu lire ces articles : nous ne donnons donc aucun chiffre.
    Il remplace le décret n° 2018-1020. La CNIL a rendu un avis, délibération n° 2021-133 du 18 novembre 2021 : la plateforme relève de la directive police-justice et du titre III de la loi de 1978. Certains droits peuvent y être limités.
legal-rights-title = Vos droits
legal-rights =
    Cette application n’a ni compte, ni serveur qui sache qui vous êtes : ce qu’elle garde est sur cet appareil, et vous pouvez l’effacer dans les réglages, à « Mes données ».
    Pour le service officiel : écrivez à l’autorité qu’il nomme, avec une preuve d’identité. Le ministère de l’Intérieur a un délégué à la protection des données.
    Vous pouvez vous plaindre à la CNIL : 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.
    Un appel ou un SMS passe par votre opérateur, une page par votre navigateur : ils en gardent trace, et nous n’y pouvons rien.
legal-access-title = Accessibilité
legal-access =
    État : partiellement conforme à la norme EN 301 549, d’après nos propres essais. Aucun organisme ne l’a vérifié, et aucun téléphone réel ne l’a montré encore.
    Vu par des essais automatiques, sur Android simulé, de jour, de nuit et à deux fois la taille du texte : noms des commandes, ordre de lecture, taille des cibles, contraste, rien que par la couleur (chapitres 9 et 11).
    Sur iOS : noms, ordre et annonces, par des essais sans appareil. Dans un terminal : tout au clavier.
    Pas encore vu : TalkBack et VoiceOver sur un vrai appareil, un contacteur, une plage braille ; le texte en temps réel (chapitre 6) n’est pas offert ; pas de vidéo (chapitre 7). Les documents (chapitre 10) et l’assistance (chapitre 12) sont du texte simple.
    Le « français simple » de l’application n’a pas été relu par des personnes concernées : ce n’est pas du FALC.
    Une difficulté ? Dites-le là où la page « Qui nous sommes » l’indique. Sans réponse, vous pouvez écrire au Défenseur des droits.
legal-false-title = Fausses alertes et fausses dénonciations
legal-false =
    Appeler si vous avez un doute n’est jamais une faute.
    Une fausse alerte aux secours faite exprès est un délit : jusqu’à 2 ans de prison et 30 000 euros d’amende.
    Une dénonciation que l’on sait fausse (article 226-10 du code pénal) : jusqu’à 5 ans et 45 000 euros. Un faux (article 441-1) : jusqu’à 3 ans et 45 000 euros.
legal-licences-title = Licences et sources
legal-licences =
    Le programme est libre, sous la licence MIT ou la licence Apache 2.0, à votre choix.
    Les adresses, communes, contours et unités viennent de données ouvertes, surtout sous Licence Ouverte 2.0 : chaque page dit sa source et sa date. Reprendre ces données n’est approuvé ni par leurs éditeurs, ni par l’État.
    Les conseils et les services ont été écrits pour cette application d’après les pages nommées sur chaque fiche.
    Le programme contient des bibliothèques d’autres auteurs, toutes libres ; leur liste accompagne le code.
legal-sources = D’après : Légifrance, conditions du site « Ma Sécurité », CNIL, relevés le 22 novembre 2026. Ce texte n’a pas été relu par un juriste.
