### Handing a text to another program

share = Share
share-spoken = Share { $name } as text, with another app
share-copy = Copy
share-copy-spoken = Copy { $name } as text
share-copied = The text is copied.
