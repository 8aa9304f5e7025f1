### Places

place-number = { $number } { $street }
place-in-town = { $place }, { $town }
place-town = { $postcode } { $town }
place-department = { $name } ({ $code })
place-detail = { $first } · { $second }
place-delegated = partie de { $town }
place-arrondissement = arrondissement
place-postcode = code postal
place-kind-department = département
place-choose = Choisir { $title }, { $detail }

communes-door = Choisir dans une liste
communes-door-detail = Sans rien écrire : le département, puis la commune.
communes-title = Choisir une commune
communes-department = { $code } { $name }
communes-from-to = { $first } – { $last }
communes-none = Aucune commune ici. Écrivez l’adresse.
