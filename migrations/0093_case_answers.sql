-- What owners answered to whether somebody helped, one row an answer: a case that was opened again after "not yet" keeps
-- that answer until there is another one.
CREATE TABLE case_answers (
    id      INTEGER PRIMARY KEY NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    helped  INTEGER NOT NULL CHECK (helped IN (0, 1)),
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX case_answers_by_case ON case_answers (case_id, id);
CREATE INDEX case_answers_by_age ON case_answers (at);

INSERT INTO case_answers (case_id, helped, at)
SELECT id, helped, coalesce(closed_at, changed_at) FROM cases WHERE helped IS NOT NULL;
