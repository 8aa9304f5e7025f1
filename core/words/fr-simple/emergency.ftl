### Around the numbers, and before the core is there: constants of the shells. Text alone, in every catalogue.

emergency-title = Danger
emergency-police = appelez le 17
emergency-europe = ou le 112
emergency-by-text = vous ne pouvez pas parler : SMS au 114
emergency-no-network = L’appel ne marche pas ? Essayez le 112. Demandez de l’aide à quelqu’un. Allez là où il y a du monde.
emergency-bar-station = Ma police
emergency-bar-chat = Tchat
emergency-bar-discreet = Violences conjugales
emergency-bar-emergency = Danger
emergency-bar-emergency-spoken = Appeler le 17, police et gendarmerie
emergency-other-numbers = Autres numéros
emergency-panel-title = Le numéro est prêt
emergency-panel-detail = Appuyez encore pour appeler. Vous ne pouvez pas parler ? Écrivez.
emergency-panel-alone = Numéros d’urgence
emergency-cannot-call = Cet appareil ne peut pas appeler. Prenez un autre téléphone : 17 ou 112. Sans parler : SMS au 114, ou internet : www.urgence114.fr.
emergency-panel-police = Police, gendarmerie
emergency-panel-by-text = Écrire un message
emergency-panel-by-text-spoken = Écrire un SMS au 114, sans parler
emergency-panel-europe = Pompiers, médecins, Europe
emergency-panel-europe-spoken = Appeler le 112, toutes les urgences
emergency-panel-close = Fermer
emergency-back = Retour
emergency-waiting = L’application s’ouvre…
emergency-recovery-title = L’application ne marche pas
emergency-recovery = Les numéros d’urgence marchent. Fermez l’application. Ouvrez-la encore. Ou installez-la de nouveau.
