### The full-screen terminal

terminal-help-links = Un terminal ne peut pas appeler. Sur un lien, la touche Entrée montre l’adresse. Vous pouvez la copier.
terminal-help-memory = Vos choix sont oubliés à la fin. L’option --settings FICHIER les garde.
terminal-help-traces = Un terminal peut garder des traces de ce que vous faites. Sécurité ne peut pas les effacer.
terminal-small = La fenêtre est trop petite. Agrandissez-la.
terminal-call = Ici on ne peut pas appeler. Prenez un téléphone. Faites le { $number }.
terminal-write = Ici on ne peut pas écrire. Prenez un téléphone. Écrivez un SMS au { $number }.
terminal-erase-all = Tout effacer ? Écrivez « oui ».
terminal-no-settings = le fichier « { $file } » n’existe pas
terminal-no-log = « { $file } » n’est pas la liste des erreurs. Il n’est pas effacé.
terminal-nobody-agrees = personne ne peut répondre ici. Ajoutez --yes pour effacer.
