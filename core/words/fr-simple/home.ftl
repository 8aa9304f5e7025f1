### Home

home-question = Vous avez besoin d’aide ?
home-station = Trouver la police ou la gendarmerie
home-station-detail = Près de chez vous. Internet n’est pas nécessaire.
home-chat-detail = Si ce n’est pas urgent
home-chat-here = Si ce n’est pas urgent
home-kept = Ma police ou gendarmerie
home-kept-gone = Nous n’avons plus l’endroit que vous aviez gardé.
home-numbers = Autres numéros
about-independent = Cette application n’est pas faite par l’État.
