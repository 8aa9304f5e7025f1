### News by place and theme, in plain words

news-not-here = Cette application ne reçoit pas d’actualités.
news-nothing = Il n’y a rien pour vos choix.
news-old = Dernière mise à jour : { $day }.
news-no-alarm = Ce n’est pas une alarme. En danger, appelez le 17 ou le 112.
news-gone = Cette actualité n’est plus là.
news-unsigned = Vient de { $source }. Ce n’est pas signé : vérifiez avant d’agir.
news-choices-stay = Cette liste reste sur ce téléphone. La personne qui ouvre ce téléphone peut la voir.
news-place-too-wide = Ce code postal est celui de plusieurs communes. Écrivez le nom de la vôtre.

news-notices-detail = Un résumé par jour, sans son. Le texte ne dit pas le lieu.
