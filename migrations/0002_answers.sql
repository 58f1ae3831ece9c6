-- What people say to answers, and what they want to hear about.

-- A question may be a rumour that somebody passed on, and may have been answered badly.
ALTER TABLE unanswered ADD COLUMN kind TEXT NOT NULL DEFAULT 'question' CHECK (kind IN ('question', 'rumour'));
ALTER TABLE unanswered ADD COLUMN disliked INTEGER NOT NULL DEFAULT 0;

-- Whether an answer helped. `asked` numbers a person's question; `version` names the passage as it was then.
-- A person who writes for the first time is stored at the end of the same transaction.
CREATE TABLE feedback (
    contact   INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    asked     INTEGER NOT NULL,
    programme TEXT NOT NULL,
    section   TEXT NOT NULL,
    version   TEXT NOT NULL,
    question  TEXT,
    helped    INTEGER NOT NULL CHECK (helped IN (0, 1)),
    at        INTEGER NOT NULL,
    PRIMARY KEY (contact, asked, programme, section)
) STRICT, WITHOUT ROWID;
CREATE INDEX feedback_by_age ON feedback (at);

-- What a person agreed to hear about; `text_version` names the sentence that was agreed to.
CREATE TABLE subscriptions (
    contact      INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    topic        TEXT NOT NULL,
    text_version TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    PRIMARY KEY (contact, topic)
) STRICT, WITHOUT ROWID;
