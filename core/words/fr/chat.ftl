### Chat

chat-title = Tchat
chat-not-for-emergencies = Le tchat n’est pas fait pour l’urgence. En danger, appelez. Vous ne pouvez pas parler ? Écrivez au 114.
chat-heading = Le tchat officiel
chat-what = Pour une question, un conseil ou un signalement qui n’est pas urgent, jour et nuit.
chat-who-reads = Des policiers ou des gendarmes vous lisent et vous répondent.
chat-what-they-see = Ils voient ce que vous écrivez. L’adresse de votre connexion est relevée : elle peut servir à vous retrouver si c’est grave ou urgent. Le tchat de la police garde la conversation 7 jours ; pour la gendarmerie, lisez ses conditions.
chat-no-delay = Personne ne promet le délai de la réponse.
chat-own-terms = Police et gendarmerie ont chacune leurs conditions. Utiliser le tchat, c’est les accepter.
chat-browser = La page s’ouvre dans votre navigateur. Elle pose des cookies, et le navigateur garde la trace de la visite.
chat-independent = Sécurité ne lit pas ce que vous y écrivez.
chat-open = Ouvrir le tchat officiel
chat-open-spoken = Ouvrir le tchat officiel dans le navigateur
chat-source = Sources : AMF, guichet unique Ma Sécurité, 2025 ; conditions du tchat de la police et mentions légales de Ma Sécurité, relevées en novembre 2026.
