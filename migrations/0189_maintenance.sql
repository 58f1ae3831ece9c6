-- Whether the bot is being worked on: one row while it is.
CREATE TABLE maintenance (
    id       INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
    since    INTEGER NOT NULL,
    until    INTEGER,
    why      TEXT,
    begun_by INTEGER NOT NULL
) STRICT;

-- Who was told that meanwhile, and when last: they are told once it is over.
CREATE TABLE maintenance_told (
    contact INTEGER PRIMARY KEY NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
