-- Answers that the office uses again, with names in braces for what differs from case to case.
CREATE TABLE canned_replies (
    id      INTEGER PRIMARY KEY NOT NULL,
    subject TEXT,
    words   BLOB NOT NULL,
    officer INTEGER NOT NULL,
    uses    INTEGER NOT NULL DEFAULT 0,
    at      INTEGER NOT NULL
) STRICT;

-- Answers that wait for their time.
CREATE TABLE case_later (
    id      INTEGER PRIMARY KEY NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    officer INTEGER NOT NULL,
    name    TEXT NOT NULL,
    words   BLOB NOT NULL,
    due_at  INTEGER NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX case_later_due ON case_later (due_at);
CREATE INDEX case_later_of_case ON case_later (case_id);
