### The full-screen terminal

terminal-key-escape = Échap
terminal-key-enter = Entrée
terminal-key-alt = Alt 1 2 3 4
terminal-key-move = Tab, flèches
terminal-key-chart = Flèches + - f
terminal-key-quit = Ctrl-Q
terminal-key-page = Page ↑ ↓
terminal-help = aide
terminal-quit = fermer l’application
terminal-help-title = Aide
terminal-help-bar = Les quatre actions de la dernière ligne, à tout moment
terminal-help-bar-alt = Les mêmes, quand le terminal prend les touches F1 à F4
terminal-help-move = Aller d’une action à l’autre
terminal-help-act = Ouvrir, choisir, chercher
terminal-help-back = Revenir en arrière ; quitter vite la page des violences conjugales
terminal-help-scroll = Faire défiler la page
terminal-help-chart = Sur la carte : bouger, approcher, éloigner, tout voir
terminal-help-quit = Fermer l’application ; q aussi, hors de la recherche
terminal-help-links = Un terminal n’appelle pas et n’ouvre rien. Sur un lien, Entrée dit quel numéro composer, ou l’adresse à copier.
terminal-help-memory = Vos choix valent jusqu’à la fermeture. L’option --settings FICHIER les garde.
terminal-help-traces = Un terminal peut garder des traces : historique des commandes, fenêtre enregistrée. Sécurité ne promet pas de les effacer.
terminal-call = Un terminal n’appelle pas. Sur un téléphone, composez le { $number }.
terminal-write = Un terminal n’écrit pas de SMS. Depuis un téléphone, écrivez au { $number }.
terminal-copy = À copier :
terminal-small = La fenêtre est trop petite : agrandissez-la.
terminal-no-answer = Cette question n’a pas de réponse numéro { $answer }.
