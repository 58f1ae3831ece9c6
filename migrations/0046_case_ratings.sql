-- How owners liked to be answered: a tap, and sealed words where they wrote some; once a case.
CREATE TABLE case_ratings (
    case_id INTEGER PRIMARY KEY NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    score   TEXT NOT NULL CHECK (score IN ('puas', 'cukup', 'kurang')),
    words   BLOB,
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX case_ratings_by_age ON case_ratings (at);
-- What became of the cases of a month.
CREATE INDEX cases_by_end ON cases (closed_at) WHERE state = 'closed';
