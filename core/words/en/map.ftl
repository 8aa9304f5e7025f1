### Map

chart-title = Map
chart-nothing-asked = Search for an address: the map shows the stations around it here.
chart-empty = The position of this place is not known: there is no map.
chart-closer = Closer
chart-farther = Farther away
chart-fit = Show all places
chart-scale = Scale: the bar is { $length } long.
chart-pin = { $name }, on the map
chart-pin-chosen = { $name }, in charge, on the map
chart-place = { $name }, the place asked for, on the map
chart-not-pinned = { $name }: not on the map, its position is not sure.
chart-missing = { $count ->
    [one] One station is not on the map
   *[other] { $count } stations are not on the map
}
chart-missing-tell = { $label }: see which
chart-missing-hide = { $label }: do not list them
chart-source-outlines = Outlines of communes and departments: 2026, Licence Ouverte 2.0.
chart-source-houses = House numbers: Paris June 2024, Lyon, Montpellier and Arles 2013, Licence Ouverte.
