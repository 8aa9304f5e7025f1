### Map

chart-title = Carte
chart-nothing-asked = Cherchez une adresse : la carte montre ici les unités autour.
chart-empty = La position de ce lieu n’est pas connue : il n’y a pas de carte.
chart-closer = Rapprocher
chart-farther = Éloigner
chart-fit = Voir tous les lieux
chart-scale = Échelle : la barre mesure { $length }.
chart-pin = { $name }, sur la carte
chart-pin-chosen = { $name }, unité compétente, sur la carte
chart-place = { $name }, lieu demandé, sur la carte
chart-not-pinned = { $name } : pas sur la carte, sa position n’est pas sûre.
chart-missing = { $count ->
    [one] Une unité n’est pas sur la carte
   *[other] { $count } unités ne sont pas sur la carte
}
chart-missing-tell = { $label } : voir lesquelles
chart-missing-hide = { $label } : ne plus les voir
chart-source-outlines = Contours des communes et des départements : 2026, Licence Ouverte 2.0.
chart-source-houses = Numéros de rue : Paris juin 2024, Lyon, Montpellier et Arles 2013, Licence Ouverte.
