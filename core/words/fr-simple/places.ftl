### Places

communes-door = Choisir dans une liste
communes-door-detail = Vous n’avez rien à écrire. Touchez le département. Puis la commune.
communes-title = Choisir une commune
communes-none = Pas de commune ici. Écrivez l’adresse.
