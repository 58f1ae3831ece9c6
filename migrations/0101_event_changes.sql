-- What changed of an event that was published already, so that whoever has a seat is told of old and new.

-- `fact` is the word of the form's field, `was` its answer before (JSON, as the forms hold it).
CREATE TABLE event_changes (
    id      INTEGER PRIMARY KEY NOT NULL,
    event   INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    fact    TEXT NOT NULL,
    was     TEXT NOT NULL,
    by      INTEGER NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX event_changes_of_event ON event_changes (event, version);
CREATE INDEX event_changes_by_age ON event_changes (at);
