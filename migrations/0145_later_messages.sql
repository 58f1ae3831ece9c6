-- Of which message an answer that waits was written, so that the times under one message change no other. And its row is
-- never another one's once it is gone, as that of a quick reply: buttons of before name it.
CREATE TABLE case_later_new (
    id           INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    case_id      INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    officer      INTEGER NOT NULL,
    name         TEXT NOT NULL,
    words        BLOB NOT NULL,
    due_at       INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    card_chat    INTEGER,
    card_message INTEGER,
    card_row     INTEGER,
    stopped      INTEGER NOT NULL DEFAULT 0 CHECK (stopped IN (0, 1)),
    told         INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1)),
    message      INTEGER
) STRICT;
INSERT INTO case_later_new (id, case_id, officer, name, words, due_at, at, card_chat, card_message, card_row, stopped, told)
SELECT id, case_id, officer, name, words, due_at, at, card_chat, card_message, card_row, stopped, told FROM case_later;
DROP TABLE case_later;
ALTER TABLE case_later_new RENAME TO case_later;
CREATE INDEX case_later_due ON case_later (due_at);
CREATE INDEX case_later_of_case ON case_later (case_id);

CREATE TABLE canned_replies_new (
    id      INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    subject TEXT,
    words   BLOB NOT NULL,
    officer INTEGER NOT NULL,
    uses    INTEGER NOT NULL DEFAULT 0,
    at      INTEGER NOT NULL
) STRICT;
INSERT INTO canned_replies_new (id, subject, words, officer, uses, at)
SELECT id, subject, words, officer, uses, at FROM canned_replies;
DROP TABLE canned_replies;
ALTER TABLE canned_replies_new RENAME TO canned_replies;
