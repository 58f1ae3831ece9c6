-- When whoever has a consultation took it: what is written later does not move that.
ALTER TABLE cases ADD COLUMN taken_at INTEGER;
UPDATE cases SET taken_at = changed_at WHERE officer IS NOT NULL;

-- Who was told an answer that they had asked for, and which version: a corrected one is told anew.
CREATE TABLE answers_told (
    answer   INTEGER NOT NULL REFERENCES short_answers (id) ON DELETE CASCADE,
    contact  INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    version  INTEGER NOT NULL,
    question TEXT NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (answer, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX answers_told_of_contact ON answers_told (contact);
CREATE INDEX answers_told_by_age ON answers_told (at);
