### Map

chart-closer = Plus près
chart-farther = Plus loin
chart-fit = Voir tout
chart-scale = La barre mesure { $length }.
chart-pin-chosen = { $name }, c’est ici pour vous, sur la carte
chart-not-pinned = { $name } : nous ne savons pas l’endroit exact, ce n’est pas sur la carte.
chart-nothing-asked = Écrivez une adresse. La carte se montre ici.
