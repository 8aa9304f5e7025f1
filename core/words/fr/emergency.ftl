### Around the numbers, and before the core is there: constants of the shells. Text alone, in every catalogue.

# Over the numbers.
emergency-title = En danger
# Beside 17, in one line.
emergency-police = appelez le 17
# Beside 112, in one line.
emergency-europe = ou le 112
# Beside 114, in one line.
emergency-by-text = sans parler : SMS au 114
# What to try where no call goes through (E5).
emergency-no-network = L’appel ne passe pas ? Essayez le 112, demandez à quelqu’un, allez dans un lieu où il y a du monde.
# First cell of the bar.
emergency-bar-station = Mon unité
# Second cell.
emergency-bar-chat = Tchat
# Third cell.
emergency-bar-discreet = Violences conjugales
# Under the number in the fourth cell.
emergency-bar-emergency = Urgence
# What a screen reader says for the fourth cell.
emergency-bar-emergency-spoken = Appeler le 17, police et gendarmerie
# The same where the cell opens the panel and calls nobody: iOS.
emergency-bar-emergency-opens = 17, police et gendarmerie : ouvrir les numéros d’urgence
# Opens the panel, as an accessibility action.
emergency-other-numbers = Autres numéros d’urgence
# Over the panel.
emergency-panel-title = Le numéro est prêt dans le téléphone
# Under it.
emergency-panel-detail = Appuyez encore une fois pour appeler. Vous ne pouvez pas parler ? Écrivez.
# Over the panel after a message to 114 was begun.
emergency-panel-written = Le message est prêt
# Under it: only the person sends it (E4).
emergency-panel-written-detail = Relisez-le, puis envoyez-le vous-même. Pour parler : 17 ou 112.
# Over the numbers where the system calls at the touch, without asking: iOS.
emergency-panel-touch = Un numéro touché appelle tout de suite. Vous ne pouvez pas parler ? Écrivez.
# Over the panel where nothing was dialled.
emergency-panel-alone = Numéros d’urgence
# Where nothing can call or write (E4, E5). The page of 114: urgence114.fr, read 2026.
emergency-cannot-call = Cet appareil ne peut pas appeler. Depuis un autre téléphone : 17 ou 112 ; sans parler, SMS au 114. Le 114 répond aussi sur internet : www.urgence114.fr.
# Where nothing can send a message (E4, E5). The page of 114: urgence114.fr, read 2026.
emergency-cannot-write = Cet appareil ne peut pas envoyer de SMS. Depuis un autre téléphone : SMS au 114. Le 114 répond aussi sur internet : www.urgence114.fr. Pour parler : 17 ou 112.
# Below “cannot call”: a tablet may call through a phone nearby.
emergency-open-anyway = Ouvrir le téléphone quand même
# Beside 17.
emergency-panel-police = Police, gendarmerie
# Beside 114.
emergency-panel-by-text = Écrire un message
# What a screen reader says for it.
emergency-panel-by-text-spoken = Écrire un SMS au 114, l’urgence sans parler
# Beside 112.
emergency-panel-europe = Pompiers, SAMU, Europe
# What a screen reader says for it.
emergency-panel-europe-spoken = Appeler le 112, toutes les urgences, partout en Europe
# Closes the panel.
emergency-panel-close = Fermer
# Leads back.
emergency-back = Retour
# While the core opens, after a moment.
emergency-waiting = L’application s’ouvre…
# Where the core cannot be opened.
emergency-recovery-title = L’application ne s’ouvre pas
# What still works, and what to do.
emergency-recovery = Les numéros d’urgence marchent. Fermez l’application, ouvrez-la de nouveau ; sinon, installez-la de nouveau.
