### Places

place-number = { $number } { $street }
place-in-postcode = { $place }, { $postcode } { $town }
place-in-town = { $place }, { $town }
place-town = { $postcode } { $town }
place-department = { $name } ({ $code })
place-detail = { $first } · { $second }
place-delegated = part of { $town }
place-arrondissement = arrondissement
place-postcode = postcode
place-kind-department = department
place-choose = Choose { $title }, { $detail }
