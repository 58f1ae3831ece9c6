-- Notes that the office writes to a consultation for itself: a table of their own, which nothing that leaves reads.
CREATE TABLE case_notes (
    id           INTEGER PRIMARY KEY NOT NULL,
    case_id      INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    officer      INTEGER NOT NULL,
    officer_name TEXT NOT NULL,
    -- The message of the officer's chat that it was, so that a change of that changes it.
    message      INTEGER NOT NULL,
    words        BLOB NOT NULL,
    at           INTEGER NOT NULL
) STRICT;
CREATE INDEX case_notes_of_case ON case_notes (case_id, id);
CREATE INDEX case_notes_of_officer ON case_notes (officer, message);

-- Places of further roles: the program's own list of words says which there are.
CREATE TABLE new_places (
    id         INTEGER PRIMARY KEY NOT NULL,
    case_id    INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    entry      INTEGER REFERENCES case_messages (id) ON DELETE CASCADE,
    role       TEXT NOT NULL,
    chat       INTEGER NOT NULL,
    message    INTEGER,
    outbox_row INTEGER,
    at         INTEGER NOT NULL
) STRICT;
INSERT INTO new_places SELECT id, case_id, entry, role, chat, message, outbox_row, at FROM case_places;
DROP TABLE case_places;
ALTER TABLE new_places RENAME TO case_places;
CREATE INDEX case_places_by_message ON case_places (chat, message) WHERE message IS NOT NULL;
CREATE INDEX case_places_by_row ON case_places (outbox_row) WHERE outbox_row IS NOT NULL;
CREATE INDEX case_places_of_case ON case_places (case_id, role);
CREATE INDEX case_places_of_entry ON case_places (entry) WHERE entry IS NOT NULL;
