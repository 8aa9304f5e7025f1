### The page of emergency numbers

urgent-police-when = Danger maintenant : police et gendarmerie. Jour et nuit. Gratuit.
urgent-europe-when = Police, pompiers, médecins. En France et en Europe. Jour et nuit. Gratuit.
urgent-by-text-when = Vous ne pouvez pas parler ? Envoyez un SMS. On ne peut pas appeler le 114. Jour et nuit. Gratuit.
urgent-say = Quoi dire
urgent-say-what = Dites où vous êtes. Dites ce qui se passe. Attendez avant de raccrocher.
urgent-position = Dites toujours où vous êtes. Le téléphone ne le dit pas toujours.
urgent-fails = Vous n’arrivez pas à appeler ?
urgent-no-line = Pas de carte SIM ou pas de réseau ? Essayez le 112. Demandez à quelqu’un. Allez où il y a du monde.
urgent-tablet = Une tablette ne téléphone pas toujours. Demandez un téléphone. Ou allez sur le site du 114.
urgent-airplane = Mode avion ? Coupez-le. Puis appelez.
urgent-trace = L’appel et le SMS se voient dans le téléphone.
