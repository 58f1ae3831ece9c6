-- Audiences of announcements that the office keeps under a name: whom they reach is counted anew each time.
CREATE TABLE saved_audiences (
    id       INTEGER PRIMARY KEY NOT NULL,
    name     TEXT NOT NULL,
    audience TEXT NOT NULL CHECK (json_valid(audience)),
    officer  INTEGER NOT NULL,
    at       INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX saved_audiences_by_name ON saved_audiences (name COLLATE NOCASE);
CREATE INDEX saved_audiences_of_officer ON saved_audiences (officer);
