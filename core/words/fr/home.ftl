### Home

app-name = Sécurité
home-question = Besoin d’aide ?
home-victim = Je suis victime
home-report = Je veux signaler
home-information = Je m’informe
home-kept-gone = L’unité que vous aviez gardée n’est plus dans nos données.
number-police = Appeler le { $number }
number-europe = { $number } : pompiers, SAMU, Europe
number-by-text = Écrire au { $number }
about-independent = Application indépendante. Ce n’est pas un service de l’État, de la police ou de la gendarmerie.
