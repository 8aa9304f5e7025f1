### Home

app-name = Sécurité
home-question = Besoin d’aide ?
home-station = Trouver mon unité
home-station-detail = Commissariat ou gendarmerie, sans réseau
home-chat = Écrire à la police ou à la gendarmerie
home-chat-detail = Le tchat officiel, pas pour l’urgence
home-chat-here = Pas pour l’urgence
home-door-spoken = { $title }. { $detail }.
home-kept = Mon unité
home-kept-gone = L’unité que vous aviez gardée n’est plus dans nos données.
home-numbers = Autres numéros d’urgence
number-police = Appeler le { $number }
number-europe = { $number } : pompiers, SAMU, Europe
number-by-text = Écrire au { $number }
about-independent = Application indépendante. Ce n’est pas un service de l’État, de la police ou de la gendarmerie.
about-implements = Une réalisation libre et ouverte du service « Ma Sécurité ».
