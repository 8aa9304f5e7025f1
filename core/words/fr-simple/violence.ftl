### Domestic violence

discreet-not-alone = Vous n’êtes pas seule, pas seul. Ce n’est pas votre faute.
discreet-nothing-kept = L’application ne garde rien de cette page.
discreet-helpline-detail = Une personne vous écoute. C’est gratuit, jour et nuit. Pas besoin de dire votre nom.
discreet-text-detail = Vous êtes en danger et vous ne pouvez pas parler.
discreet-police-detail = Vous êtes en danger maintenant.
discreet-site-detail = Un site de l’État pour trouver de l’aide.
discreet-trace-call = Le téléphone garde l’appel. Il peut être sur la facture.
discreet-trace-message = Le téléphone garde le message.
discreet-trace-page = Le téléphone garde la page.
discreet-plan-first = Effacer peut se voir. Appelez d’abord le 3919 avec un autre téléphone.
discreet-still-there = Vous êtes là ? La page va se fermer.
