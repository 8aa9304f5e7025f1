### Handing a text to another program

share-spoken = Envoyer { $name } avec une autre application
share-copied = C’est copié.
