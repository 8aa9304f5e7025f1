### Guidance: services, advice

guide-detail = Quoi faire. Qui appeler. Sans internet.
guide-none = Il n’y a pas de conseils ici. Les numéros d’urgence sont là.
guide-gone = Cette page n’existe plus.
guide-login = { $login ->
    [none] Pas besoin de compte.
    [franceconnect] Il faut FranceConnect.
    [account] Il faut un compte.
    [account-or-franceconnect] Il faut un compte ou FranceConnect.
   *[complaint-only] Pour une plainte, il faut FranceConnect. Pour signaler, pas besoin.
}
guide-next = Et après
guide-to-check = Attention : nous ne sommes pas sûrs de tout. Vérifiez.
guide-aged = Date : { $date }. Cela a pu changer.
guide-trace-call = L’appel se voit dans le téléphone. Il peut se voir sur la facture.
guide-trace-message = Le message reste dans le téléphone.
family-discreet-detail = Pour vous. L’application ne garde rien.
leaving-sees = Le site voit votre connexion. Nous ne voyons rien.
leaving-trace = La page reste dans votre navigateur.
leaving-unsafe = Ce site n’est pas sûr. Nous ne l’ouvrons pas.
compass-danger = Danger maintenant ? Appelez. Vous ne pouvez pas parler ? Écrivez au 114.
compass-also = Aussi
compass-again = Recommencer
compass-gone = Cette page n’existe plus. Voici la première question.
guide-nothing-found = Rien trouvé. Essayez un autre mot. Ou répondez aux questions.
guide-danger = Danger maintenant ? Appelez le 17 ou le 112. Vous ne pouvez pas parler ? Écrivez au 114.
