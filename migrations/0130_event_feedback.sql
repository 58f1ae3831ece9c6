-- What those who were at an event say of it. A row is there once somebody was asked, which happens once; `useful`, `turnover`
-- and `words` (sealed) as they are answered.
CREATE TABLE event_feedback (
    seat     INTEGER PRIMARY KEY NOT NULL REFERENCES seats (id) ON DELETE CASCADE,
    asked_at INTEGER NOT NULL,
    useful   TEXT CHECK (useful IN ('ya', 'lumayan', 'tidak')),
    turnover TEXT,
    words    BLOB,
    said_at  INTEGER
) STRICT;
CREATE INDEX event_feedback_by_age ON event_feedback (asked_at);
