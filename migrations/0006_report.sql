-- What the officers' report counts, found without reading whole tables.

CREATE INDEX feedback_by_answer ON feedback (programme, section, at, helped);
CREATE INDEX unanswered_most ON unanswered (times + disliked DESC, last_seen DESC);
CREATE INDEX unanswered_newest ON unanswered (last_seen DESC);

-- A form that was begun is a row as well, so that those that are still open are counted: nothing about who.
CREATE TABLE forms (
    id      INTEGER PRIMARY KEY NOT NULL,
    form    TEXT NOT NULL,
    step    TEXT NOT NULL,
    ending  TEXT NOT NULL CHECK (ending IN ('begun', 'sent', 'cancelled', 'restarted', 'expired')),
    seconds INTEGER NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
INSERT INTO forms SELECT id, form, step, ending, seconds, at FROM form_ends;
DROP TABLE form_ends;
ALTER TABLE forms RENAME TO form_ends;
CREATE INDEX form_ends_by_age ON form_ends (at);
