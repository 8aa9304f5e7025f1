### Guidance: services, advice

guide-title = Conseils et démarches
guide-all = Tous les conseils
guide-detail = Que faire, qui appeler, où signaler. Sans réseau.
guide-procedures = Démarches et signalements
guide-procedures-detail = Plainte, rendez-vous, vacances, arnaques, papiers
guide-numbers = Numéros d’aide et tchats
guide-numbers-detail = Quelqu’un écoute ou répond
guide-by-theme = Par thème
guide-by-force = Police ou gendarmerie
guide-police = Police nationale
guide-gendarmerie = Gendarmerie nationale
guide-none = Ces données n’ont pas de conseils. Les numéros d’urgence sont toujours là.
guide-gone = Cette fiche n’est plus dans nos données.
guide-entry = Fiche
guide-theme = { $theme ->
    [emergency] Urgence
    [road-safety] Sécurité routière
    [victim-support] Aide aux victimes
    [digital] Internet, téléphone, carte bancaire
    [family] Famille
    [youth] Enfants et jeunes
    [recruitment] Métiers et recrutement
    [daily-life] Vie quotidienne
    [burglary] Cambriolages
    [business] Commerces et entreprises
    [drugs] Drogue
   *[other] Autres sujets
}
guide-for = Pour : { $audience }.
guide-audience = { $audience ->
    [individuals] les particuliers
    [children] les enfants
    [teenagers] les adolescents
    [under-18] les moins de 18 ans
    [young-people] les jeunes
    [relatives] les proches
    [witnesses] les témoins
    [families] les familles
    [parents] les parents
    [women] les femmes
    [disabled-women] les femmes handicapées
    [older-people] les personnes âgées
    [disabled-people] les personnes handicapées
    [deaf] qui ne peut pas parler ou entendre
    [victims] les victimes
    [professionals] les professionnels
    [businesses] les entreprises et les commerces
    [local-authorities] les mairies et collectivités
    [associations] les associations
   *[all] tout le monde
}
guide-call = Appeler le { $number }
guide-call-spoken = Appeler le { $number } : { $name }
guide-write = Écrire un SMS au { $number }
guide-write-spoken = Écrire un SMS au { $number } : { $name }
guide-hours = Quand : { $hours }
guide-cost = Prix : { $cost }
guide-login = { $login ->
    [none] Sans compte.
    [franceconnect] Il faut se connecter avec FranceConnect.
    [account] Il faut un compte sur ce service.
    [account-or-franceconnect] Il faut un compte, ou FranceConnect.
   *[complaint-only] FranceConnect pour une plainte ; sans compte pour un simple signalement.
}
guide-prepare = À préparer
guide-next = Ce qui se passe ensuite
guide-station = Mon unité
guide-station-detail = La trouver, l’appeler, voir ses horaires
guide-who-helps = Qui peut aider
guide-advice = Conseils
guide-operator = Géré par : { $operator }.
guide-source = Source : { $source }, { $date }.
guide-source-undated = Source : { $source }, sans date.
guide-to-check = À vérifier avant de vous y fier : nous n’avons pas pu confirmer tout ce qui est dit ici.
guide-aged = Date de ces renseignements : { $date }. Ils ont pu changer depuis.
guide-trace-call = L’appel reste dans le journal d’appels et peut figurer sur la facture.
guide-trace-message = Le message reste dans la conversation.
family-title = Famille
family-detail = Enfants, proches, personnes âgées
family-relatives = Vous vous inquiétez pour un proche
family-minors = Tu as moins de 18 ans
family-elders = Personnes âgées ou handicapées
family-more = Tout sur ce sujet
family-discreet = Violences conjugales
family-discreet-detail = Pour vous, sans laisser de trace dans l’application

## A page of the web, opened in the browser

leaving-open = Ouvrir { $host }
leaving-open-spoken = Ouvrir le site { $host } dans le navigateur
leaving-sees = Le site voit l’adresse de votre connexion et ce que vous y faites. Nous ne voyons rien.
leaving-trace = La page reste dans l’historique du navigateur.
leaving-unsafe = L’adresse de ce site n’est pas sûre : nous ne l’ouvrons pas.

## The compass

compass-title = Besoin d’aide ?
compass-danger = Quelqu’un est en danger maintenant ? Appelez. Si vous ne pouvez pas parler, écrivez au 114.
compass-best = Le plus adapté
compass-also = Aussi possible
compass-again = Recommencer depuis la première question
compass-gone = La page demandée n’est plus dans nos données : voici la première question.
guide-search = Que cherchez-vous ?
guide-search-clear = Effacer ce que vous cherchez
guide-found = Fiches trouvées
guide-found-count = { $count ->
    [one] Une fiche trouvée.
   *[other] { $count } fiches trouvées.
}
guide-nothing-found = Aucune fiche ne correspond. Essayez un autre mot, ou répondez à quelques questions.
guide-danger = Danger maintenant ? Appelez le 17 ou le 112. Si vous ne pouvez pas parler, écrivez au 114.
compass-door = M’orienter
compass-detail = Quelques questions, et la bonne porte
