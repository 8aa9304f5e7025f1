### Handing a text to another program

share = Partager
share-spoken = Partager { $name } en texte, par une autre application
share-copy = Copier
share-copy-spoken = Copier { $name } en texte
share-copied = Le texte est copié.
