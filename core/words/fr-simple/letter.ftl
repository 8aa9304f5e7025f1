### The letter to 114

letter-door-detail = Touchez trois fois. Sans parler.
letter-intro = Touchez une réponse. Le message s’écrit. Rien n’est gardé. Quitter ces pages efface le message. Rien n’est envoyé sans vous.
letter-injured = Blessé ou malade
letter-place-field = Adresse, ville, ou vos mots
letter-place-hint = Vous voyez le bon lieu ? Touchez-le. Sinon, vos mots restent dans le message.
letter-place-taken = Dans le message. Touchez pour enlever.
letter-read = Lisez le message. Vous pouvez le changer.
letter-how = Vos SMS s’ouvrent. Touchez Envoyer. L’application ne sait pas si le message est parti.
letter-trace = Le SMS reste dans le téléphone. Même si vous ne l’envoyez pas.
letter-without = Pas de SMS ici ?
letter-without-how = Copiez le message. Allez sur le site du 114. Ou demandez un téléphone.
letter-add-street = Écrivez aussi la rue.
