-- What people of the office did: ids, codes and names of fields, never what was in them.

-- Each row's hash covers the row before it, so that a row that was changed or taken out shows.
-- `about` is the person it concerned, so that she can be told who looked.
CREATE TABLE audit (
    id      INTEGER PRIMARY KEY NOT NULL,
    officer INTEGER NOT NULL,
    action  TEXT NOT NULL,
    about   INTEGER,
    code    TEXT,
    at      INTEGER NOT NULL,
    hash    TEXT NOT NULL
) STRICT;
CREATE INDEX audit_of_code ON audit (code) WHERE code IS NOT NULL;
CREATE INDEX audit_about ON audit (about, id) WHERE about IS NOT NULL;
CREATE TRIGGER audit_is_only_added_to BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit rows never change'); END;
-- Old rows leave in order, so that the chain of those that remain still holds.
CREATE TRIGGER audit_loses_only_the_oldest BEFORE DELETE ON audit
WHEN OLD.id <> (SELECT min(id) FROM audit)
BEGIN SELECT RAISE(ABORT, 'only the oldest audit row may go'); END;
