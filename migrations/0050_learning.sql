-- What the office taught the bot: short answers with every text they ever had, and who waits for one.

-- `live` is the version that owners are shown; none while it is a draft or was taken back.
CREATE TABLE short_answers (
    id         INTEGER PRIMARY KEY NOT NULL,
    question   TEXT NOT NULL,
    live       INTEGER,
    newest     INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX short_answers_newest ON short_answers (changed_at DESC);
CREATE INDEX short_answers_live ON short_answers (id) WHERE live IS NOT NULL;

-- A text of its own, or a section of a programme.
CREATE TABLE short_answer_versions (
    answer  INTEGER NOT NULL REFERENCES short_answers (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    words   TEXT,
    slug    TEXT,
    section TEXT,
    officer INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (answer, version),
    CHECK ((words IS NULL) = (slug IS NOT NULL)),
    CHECK ((slug IS NULL) = (section IS NULL))
) STRICT, WITHOUT ROWID;

-- The ways in which people ask for it, as the bot compares them.
CREATE TABLE short_answer_questions (
    question TEXT PRIMARY KEY NOT NULL,
    answer   INTEGER NOT NULL REFERENCES short_answers (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX short_answer_questions_of_answer ON short_answer_questions (answer);

-- Who wants to be told once there is an answer.
CREATE TABLE answer_wishes (
    question TEXT NOT NULL,
    contact  INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    at       INTEGER NOT NULL,
    PRIMARY KEY (question, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_wishes_of_contact ON answer_wishes (contact);
CREATE INDEX answer_wishes_by_age ON answer_wishes (at);

-- What has an answer by now waits for nobody.
ALTER TABLE unanswered ADD COLUMN answer INTEGER;
DROP INDEX unanswered_most;
DROP INDEX unanswered_newest;
CREATE INDEX unanswered_most ON unanswered (times + disliked DESC, last_seen DESC) WHERE answer IS NULL;
CREATE INDEX unanswered_newest ON unanswered (last_seen DESC) WHERE answer IS NULL;
CREATE INDEX unanswered_of_answer ON unanswered (answer) WHERE answer IS NOT NULL;
