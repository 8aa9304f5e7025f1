### Conversation with officers, in the app

chat-choose = À qui écrire ?
chat-police = Police nationale
chat-gendarmerie = Gendarmerie nationale
chat-demonstration = Démonstration : aucun policier ni gendarme ne vous lit. Un programme joue l’agent, ou une personne qui essaie l’application.
chat-they-see = Ils voient ce que vous écrivez, pas votre nom. L’adresse de votre connexion est gardée à part, scellée : elle n’est ouverte que si c’est grave ou urgent, et cela est noté.
chat-kept = À la fin, la conversation est effacée du serveur, en 7 jours au plus. Sur cet appareil, rien n’est écrit si vous ne le demandez pas.
chat-asking = Nous demandons qui est là…
chat-unreachable = Le serveur du tchat ne répond pas. Vérifiez la connexion, puis redemandez.
chat-look-again = Redemander
chat-officers = { $count ->
    [0] Aucun agent en service
    [one] Un agent en service
   *[other] { $count } agents en service
}
chat-people-waiting = { $count ->
    [0] personne n’attend
    [one] une personne attend
   *[other] { $count } personnes attendent
}
chat-delay = attente mesurée : { $delay }
chat-delay-unknown = attente inconnue
chat-minutes = { $count ->
    [0] moins d’une minute
    [one] une minute
   *[other] { $count } minutes
}
chat-service-spoken = { $service }. { $standing }
chat-nobody-there = Personne n’est là. Vous pouvez laisser une question.
chat-go-on = Revenir à la conversation
chat-go-on-detail = Elle continue tant que l’application est ouverte.

chat-terms-title = Conditions : { $service }
chat-terms-what = À quoi il sert : informer, et diriger vers le bon service.
chat-terms-who = Qui peut l’utiliser : tout le monde. L’utiliser, c’est accepter ces conditions.
chat-terms-not = Ce qu’il n’est pas : un secours d’urgence, ni un dépôt de plainte.
chat-terms-available = Disponibilité : ni la présence d’un agent, ni le délai, ni l’enregistrement de la demande ne sont garantis.
chat-terms-data = Données : ce que vous écrivez, et l’adresse de votre connexion, gardée à part. Le service peut lire la conversation : elle n’est pas chiffrée de bout en bout.
chat-terms-kept = Durée : 7 jours au plus ; une adresse e-mail que vous laissez, 3 mois au plus.
chat-terms-readers = Qui les lit : l’agent qui vous répond et sa hiérarchie ; les centres d’intervention s’il faut intervenir.
chat-terms-rights = Vos droits : demander ce qui est gardé sur vous, le faire corriger ou effacer, par écrit ; réclamation à la CNIL.
chat-terms-abuse = Abus : dénoncer quelqu’un en sachant que c’est faux est un délit, puni au plus de 5 ans de prison et de 45 000 € d’amende.
chat-terms-unread = Le texte des conditions du tchat de la gendarmerie n’a pas été trouvé : celles-ci sont écrites d’après celles de la police, et peuvent en différer.
chat-terms-words = Ces conditions sont dites avec nos mots. L’autorité qui tient le service peut en avoir d’autres : les siennes comptent.
chat-terms-source = Source : conditions du tchat de la police, relevées en novembre 2026.
chat-terms-accept = J’accepte ces conditions

chat-wishes-title = Avant d’écrire
chat-wishes-what = Rien n’est obligatoire ici.
chat-wish-silent = Si je ne réponds plus, agissez
chat-wish-silent-detail = Le service peut alors chercher qui vous êtes et envoyer quelqu’un.
chat-wish-safe = Je peux écrire sans danger
chat-wish-safe-detail = Personne près de moi ne lit ce que j’écris.
chat-wish-call = Un agent peut m’appeler
chat-wish-call-detail = Donnez le numéro dans la conversation.
chat-wishes-default = Sans votre accord, personne ne vous appelle ni ne vient, sauf danger grave : votre anonymat peut alors être levé.
chat-switch-on = { $label }. Activé : toucher pour désactiver
chat-switch-off = { $label }. Désactivé : toucher pour activer
chat-begin = Commencer
chat-begin-spoken = Commencer la conversation

chat-conversation-title = Tchat : { $service }
chat-opening = Ouverture de la conversation…
chat-arrived = La conversation est ouverte.
chat-first = Vous attendez un agent. Vous êtes en tête de la file.
chat-in-queue = Vous attendez un agent. Votre place dans la file : { $position }.
chat-waits = Vous attendez un agent.
chat-queue-delay = Attente mesurée dans la dernière heure : { $delay }.
chat-queue-delay-unknown = Personne n’a été reçu dans la dernière heure : l’attente n’est pas connue.
chat-received-by-nobody = Personne ne reçoit vos messages : aucun agent n’est en service. En danger, appelez le 17.
chat-again = L’agent est parti. Vous attendez un autre agent.
chat-coming = Un agent a choisi votre conversation. Il ne lit pas encore.
chat-here = Un agent est dans la conversation.
chat-here-another = Un autre agent est dans la conversation.
chat-left = L’agent est parti. Personne ne lit en ce moment.
chat-lost = Pas de réseau, ou le serveur ne répond pas. Nous réessayons tant que la conversation est ouverte ici. En danger, appelez le 17.
chat-busy = Le serveur a trop de demandes. Nous réessayons dans un moment. En danger, appelez le 17.
chat-closing-waits = Le service n’est pas encore prévenu que c’est terminé : il ne répond pas. Nous réessayons. Rien n’en reste ici.
chat-closing = Nous disons au service que c’est terminé…
chat-ended-by-person = Vous avez terminé la conversation. Le service le sait.
chat-ended-by-officer = L’agent a terminé la conversation.
chat-ended-by-silence = Le service a fermé la conversation : personne n’écrivait plus.
chat-ended-unknown = La conversation est terminée : le service ne la connaît plus.
chat-ended-locked-out = La conversation est terminée ici : le serveur ne nous laisse plus y revenir. Le service est prévenu dès qu’il répond.
chat-ended-nobody = La conversation n’a pas commencé : aucun agent n’est en service. Personne n’a rien reçu.
chat-ended-terms = La conversation n’a pas commencé : les conditions du service ont changé. Mettez l’application à jour.
chat-ended-no-service = La conversation n’a pas commencé : ce service n’a pas de tchat ici.
chat-ended-refused = La conversation n’a pas commencé : le service l’a refusée.
chat-none = Il n’y a pas de conversation ici.
chat-forgotten = L’application était restée fermée ou cachée plus de 15 minutes : la conversation est effacée d’ici, et le service est prévenu dès qu’il répond.
chat-no-chance = Cet appareil ne peut pas créer de clé sûre : la conversation ne peut pas commencer. En danger, appelez le 17.
chat-not-sent = Ce que vous aviez écrit et qui n’était pas parti ne partira plus.
chat-me = Vous
chat-officer = Agent
chat-officer-number = Agent { $number }
chat-service = Service
chat-sending = Pas encore envoyé
chat-sent = Sur le serveur
chat-refused = Refusé par le serveur
chat-send-again = Renvoyer
chat-taken-back = Message retiré
chat-line-spoken = { $author } : { $text }
chat-line-state-spoken = { $line }. { $state }
chat-again-spoken = { $said }. Les mêmes mots, { $count } fois de suite.
chat-lines-before = { $count ->
    [one] Un autre message avant.
   *[other] { $count } autres messages avant.
}
chat-field = Votre message
chat-send = Envoyer
chat-too-long = Ce message est trop long : { $letters } caractères, { $most } au plus. Il n’est pas parti. Coupez-le en plusieurs.
chat-earlier = Messages précédents
chat-earlier-comes = Les messages précédents arrivent…
chat-danger = En danger ? N’attendez pas de réponse ici. Appelez le 17. Vous ne pouvez pas parler ? Écrivez au 114.
chat-end = Terminer
chat-end-spoken = Terminer la conversation et l’effacer d’ici
chat-end-asks = Terminer ? La conversation s’efface de cet appareil ; le service est prévenu.
chat-end-yes = Terminer et effacer
chat-end-no = Continuer
chat-copy = Copier mes messages
chat-copy-asks = Copier ce que vous avez écrit ? D’autres applications peuvent lire le presse-papiers, et il peut en rester une trace.
chat-copy-yes = Copier
chat-copied = Vos messages sont copiés.
chat-finish = Effacer et quitter
chat-page = Ouvrir { $host }
chat-page-spoken = Ouvrir { $host } dans le navigateur, qui en garde la trace
chat-card = L’agent vous montre ceci :
chat-card-find = Trouver mon commissariat ou ma brigade

chat-question-title = Laisser une question
chat-question-what = Un agent répondra par e-mail, sans délai promis. Votre adresse est effacée après la réponse, en 3 mois au plus.
chat-question-demonstration = Démonstration : aucun policier ni gendarme ne lit votre question, et la réponse n’arrive dans aucune vraie boîte.
chat-question-trace = La réponse reste dans votre boîte : qui la consulte peut la lire.
chat-question-mail = Votre adresse e-mail
chat-question-text = Votre question
chat-question-leave = Envoyer la question
chat-question-sending = Envoi de la question…
chat-question-left = La question est chez le service.
chat-question-no-mail = Cette adresse e-mail n’est pas complète : nom@exemple.fr
chat-question-empty = Écrivez votre question.
chat-question-lost = Nous ne savons pas si la question est arrivée : le serveur ne répond pas. Vos mots sont encore sur cette page : réessayez.
chat-question-rewritten = Une première version est peut-être arrivée. Si vous envoyez celle-ci, le service peut avoir les deux.
chat-question-unsure = Nous ne savons pas si votre question est arrivée : le serveur n’a pas répondu. Ses mots sont encore sur sa page.
chat-question-forgotten = Nous ne savons pas si votre question est arrivée. L’application était restée cachée plus de 15 minutes : ses mots sont effacés d’ici.
chat-question-refused = Le service n’a pas pris la question.

chat-silence = Si personne n’écrit pendant une heure, le service ferme la conversation.
chat-keep-heading = Garder la conversation
chat-keep-nothing = Ne rien garder
chat-keep-nothing-detail = Elle s’efface d’ici si vous fermez l’application, ou la quittez plus de 15 minutes.
chat-keep-day = La garder un jour au plus
chat-keep-week = La garder sept jours au plus
chat-keep-detail = Gardée scellée sur cet appareil, jusqu’à ce que vous la terminiez. Qui ouvre votre appareil peut la retrouver.
chat-keep-choose = Choisir : { $label }
chat-keep-chosen = { $label }, choisi
chat-go-on-over = Elle est terminée.
chat-go-on-kept = Elle est gardée sur cet appareil, scellée, jusqu’à ce que vous la terminiez.
chat-not-kept = Cet appareil ne peut pas garder la conversation : elle s’effacera avec l’application.
chat-kept-lost = La conversation gardée ne peut plus être ouverte, ou son temps est passé. Elle est effacée d’ici.
chat-kept-out-of-reach = Une conversation est gardée ici, et ne peut pas être ouverte pour l’instant. Redémarrez l’application.
