-- What the office still has to make agree after it published a text: another text that says what the old one said, or
-- the English one of the same piece (then `place` is `cause`). Planned while the new text is a draft, left where somebody
-- said that it may stay.
CREATE TABLE content_doubts (
    id    INTEGER PRIMARY KEY NOT NULL,
    place TEXT    NOT NULL,
    cause TEXT    NOT NULL,
    fact  TEXT    NOT NULL,
    state TEXT    NOT NULL CHECK (state IN ('planned', 'open', 'left')),
    at    INTEGER NOT NULL,
    UNIQUE (place, cause, fact)
) STRICT;
CREATE INDEX content_doubts_open ON content_doubts (id) WHERE state = 'open';
CREATE INDEX content_doubts_of_cause ON content_doubts (cause);

-- What the office wrote of a text for those who read English.
ALTER TABLE content_reviews ADD COLUMN english TEXT;
