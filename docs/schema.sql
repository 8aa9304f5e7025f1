-- All that Sécurité keeps on a device, version 2. Compared with the program by a test.
-- Nothing that a person types, looks up or reads is ever written in the clear.

-- At most one row, "kept": what the person chose to keep, under XChaCha20-Poly1305, with nonce, bytes and tag in one. Its
-- "form" is 1. The key is not here: it is in the vault of the system, and who erases it has erased the row.
CREATE TABLE sealed (
    name  TEXT PRIMARY KEY NOT NULL,
    form  INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- "language": a tag ("fr", "en"). "plain_words": "1" or "0". "station": the id of the one that is kept, by a clear act.
-- "first_run": "over" once it was seen to its end or skipped.
-- "renewal_by_itself": "0" where data are never looked for by themselves. "renewal_asked": when a server last answered
-- what is new, in seconds since 1970; the question is the same from every device.
-- "news_themes": names of those that were chosen, parted by blanks ("digital other"); none: all. "news_places": those that
-- were chosen, one a line, tag and name parted by a tab ("area:95127", "Cergy"); never an address. "news_asked": as above.
-- "news_renewed": when news last came. "news_notices": where they are wanted: when a summary was shown last, in seconds, the
-- mark of the event whose notice is shown, and the marks of what was told: 32 bits of a sum of an item's id and date.
CREATE TABLE setting (
    name  TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
