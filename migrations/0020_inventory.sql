-- What is kept less openly, for less long, and only where it is needed.

-- What talks remember is sealed from now on. What was remembered in plain text is about the last half hour: it goes.
ALTER TABLE contacts DROP COLUMN talk;
ALTER TABLE contacts ADD COLUMN talk BLOB;

-- A keyed hash of what the open form is about, so that a change of one record re-checks only the forms about it.
ALTER TABLE contacts ADD COLUMN draft_subject TEXT;
CREATE INDEX contacts_by_draft_subject ON contacts (draft_subject) WHERE draft_subject IS NOT NULL;
UPDATE contacts SET draft_due = -draft_due WHERE draft_due < 0;
CREATE INDEX contacts_by_silence ON contacts (last_seen);

-- Whose update was set aside, so that it goes with the person.
ALTER TABLE failed_updates ADD COLUMN contact INTEGER;
CREATE INDEX failed_updates_of_contact ON failed_updates (contact) WHERE contact IS NOT NULL;

-- One vote a person, answer and day; the question itself is not kept beside the person who asked it.
CREATE TABLE votes (
    contact   INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    programme TEXT NOT NULL,
    section   TEXT NOT NULL,
    day       INTEGER NOT NULL,
    version   TEXT NOT NULL,
    helped    INTEGER NOT NULL CHECK (helped IN (0, 1)),
    at        INTEGER NOT NULL,
    PRIMARY KEY (contact, programme, section, day)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO votes (contact, programme, section, day, version, helped, at)
SELECT contact, programme, section, (at + 25200000) / 86400000, version, helped, at FROM feedback ORDER BY at DESC;
DROP TABLE feedback;
ALTER TABLE votes RENAME TO feedback;
CREATE INDEX feedback_by_age ON feedback (at);
CREATE INDEX feedback_by_answer ON feedback (programme, section, at, helped);

-- A file about a person goes with the last row that needs it, however that row ends.
CREATE INDEX outbox_of_file ON outbox (file) WHERE file IS NOT NULL;
CREATE TRIGGER outbox_ends_personal_files AFTER UPDATE OF state ON outbox
WHEN NEW.finished_at IS NOT NULL AND NEW.file IS NOT NULL
     AND EXISTS (SELECT 1 FROM files WHERE hash = NEW.file AND personal = 1)
     AND NOT EXISTS (SELECT 1 FROM outbox WHERE file = NEW.file AND finished_at IS NULL)
BEGIN
    UPDATE outbox SET file = NULL WHERE file = NEW.file;
    DELETE FROM files WHERE hash = NEW.file;
END;
UPDATE outbox SET file = NULL
WHERE finished_at IS NOT NULL AND file IN (SELECT hash FROM files WHERE personal = 1);
DELETE FROM files WHERE personal = 1 AND hash NOT IN (SELECT file FROM outbox WHERE file IS NOT NULL);
