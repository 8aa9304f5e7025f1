### Conversation with officers, in the app

chat-they-see = L’agent voit ce que vous écrivez. Il ne voit pas votre nom. L’adresse de votre connexion est gardée à part. On la lit seulement si c’est grave.
chat-kept = À la fin, la conversation est effacée du serveur. Cela prend 7 jours au plus. Rien n’est écrit sur cet appareil, sauf si vous le demandez.
chat-nobody-there = Personne n’est là. Vous pouvez laisser une question.
chat-terms-what = Le tchat donne des informations. Il dit à qui s’adresser.
chat-terms-who = Tout le monde peut écrire. Si vous écrivez, vous acceptez ces règles.
chat-terms-not = Ce n’est pas pour l’urgence. Ce n’est pas une plainte.
chat-terms-available = Un agent peut ne pas être là. La réponse peut prendre du temps.
chat-terms-data = Le service peut lire ce que vous écrivez : ce n’est pas caché pour lui. L’adresse de votre connexion est gardée à part.
chat-terms-kept = C’est gardé 7 jours au plus. Votre adresse e-mail : 3 mois au plus.
chat-terms-readers = L’agent et ses chefs peuvent lire. Les secours aussi, s’il faut venir.
chat-terms-abuse = Accuser une personne et savoir que c’est faux est interdit. On risque la prison.
chat-wish-silent-detail = On peut alors chercher qui vous êtes et venir.
chat-wishes-default = Sans votre accord, personne ne vous appelle. Personne ne vient. Sauf si le danger est grave : alors on peut chercher qui vous êtes.
chat-first = Vous attendez un agent. C’est bientôt à vous.
chat-in-queue = Vous attendez un agent. Votre place : { $position }.
chat-queue-delay-unknown = On ne sait pas combien de temps vous allez attendre.
chat-received-by-nobody = Personne ne lit vos messages. Il n’y a pas d’agent. En danger, appelez le 17.
chat-again = L’agent est parti. Vous attendez un autre agent.
chat-coming = Un agent a choisi votre conversation. Il ne lit pas encore.
chat-here = Un agent est dans la conversation. Il lit.
chat-left = L’agent est parti. Personne ne lit.
chat-lost = Le réseau ou le serveur ne répond pas. Nous réessayons. En danger, appelez le 17.
chat-ended-by-officer = L’agent a fini la conversation.
chat-ended-nobody = Personne n’est là. Personne n’a rien reçu.
chat-too-long = Ce message est trop long : { $letters } lettres, { $most } au plus. Il n’est pas parti. Coupez-le.
chat-danger = Vous êtes en danger ? Appelez le 17. Vous ne pouvez pas parler ? Écrivez au 114.
chat-end-asks = Finir ? La conversation s’efface de cet appareil. Le service le sait.
chat-copy-asks = Copier vos messages ? D’autres applications peuvent les lire.

chat-keep-nothing-detail = Elle s’efface d’ici si vous fermez l’application, ou si vous la quittez 15 minutes.
chat-keep-detail = Elle reste sur cet appareil. Qui ouvre votre appareil peut la lire.
chat-not-kept = Cet appareil ne peut pas garder la conversation. Elle s’efface avec l’application.
