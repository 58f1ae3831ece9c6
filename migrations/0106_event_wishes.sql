-- Who wants to hear once there is an event of a kind; an empty one is any. The row goes as it is told.
CREATE TABLE event_wishes (
    contact INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    kind    TEXT NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (contact, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_wishes_by_age ON event_wishes (at);
