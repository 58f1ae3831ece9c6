-- What somebody of the office said of one section of a programme: that it is right, that it reads otherwise, or that it
-- is over. It counts for exactly the words that were read, by their version.
CREATE TABLE content_reviews (
    slug    TEXT    NOT NULL,
    section TEXT    NOT NULL,
    version TEXT    NOT NULL,
    outcome TEXT    NOT NULL CHECK (outcome IN ('right', 'changed', 'ended')),
    words   TEXT,
    office  TEXT    NOT NULL,
    officer INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (slug, section),
    CHECK ((outcome = 'changed') = (words IS NOT NULL))
) STRICT, WITHOUT ROWID;
