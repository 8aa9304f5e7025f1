### Domestic violence

discreet-leave = Quitter vite
discreet-leave-spoken = Quitter vite cette page
discreet-title = Violences conjugales
discreet-not-alone = Vous n’êtes pas seule, pas seul. Ce n’est pas votre faute.
discreet-nothing-kept = L’application ne garde rien de ce que vous lisez ici, et n’envoie rien.
discreet-helpline = Parler : { $number }
discreet-helpline-spoken = Appeler le { $number }, Violences Femmes Info
discreet-helpline-detail = Violences Femmes Info : écoute et conseils, gratuit, anonyme, jour et nuit. Aussi pour les proches et les témoins.
discreet-text-detail = Danger, et vous ne pouvez pas parler : un SMS suffit.
discreet-police-detail = Danger maintenant : police et gendarmerie, jour et nuit.
discreet-site = Arrêtons les violences
discreet-site-spoken = Ouvrir le site officiel Arrêtons les violences dans le navigateur
discreet-site-detail = Le site de l’État : associations proches, tchat avec des agents formés.
discreet-trace-call = L’appel reste dans le journal d’appels et peut figurer sur la facture.
discreet-trace-message = Le message reste dans la conversation.
discreet-trace-page = La page reste dans l’historique du navigateur.
discreet-traces = Effacer ces traces
discreet-plan-first = Effacer peut se remarquer. Si votre téléphone est surveillé, parlez-en d’abord au 3919, depuis un autre téléphone.
discreet-clear-call = Appel : dans Téléphone, Récents, touchez longtemps la ligne ou glissez-la, puis supprimez-la. La facture, elle, ne s’efface pas.
discreet-clear-message = Message : dans Messages, supprimez la conversation, puis videz les suppressions récentes.
discreet-clear-page = Page : dans le navigateur, Historique, supprimez cette seule ligne et fermez l’onglet.
discreet-still-there = Êtes-vous encore là ? La page va se fermer.
discreet-stay = Je suis là
discreet-source = Sources : ministère chargé de l’Égalité, septembre 2024 ; Service-Public F33953, 28 janvier 2025 ; handicap.fr, janvier 2024 ; police nationale, 21 juillet 2022. Texte pas encore relu par des spécialistes.
