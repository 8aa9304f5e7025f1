### Places

place-number = { $number } { $street }
place-in-town = { $place }, { $town }
place-town = { $postcode } { $town }
place-department = { $name } ({ $code })
place-detail = { $first } · { $second }
place-delegated = part of { $town }
place-arrondissement = arrondissement
place-postcode = postcode
place-kind-department = department
place-choose = Choose { $title }, { $detail }

communes-door = Choose from a list
communes-door-detail = Nothing to type: the department, then the town.
communes-title = Choose a town
communes-department = { $code } { $name }
communes-from-to = { $first } – { $last }
communes-none = No town is to be found here. Type the address.
