-- What is gone is never another one: a button of before names a draft or a question by its row.

-- Short answers have children, so their table stays as it is; the highest row that went is remembered.
CREATE TRIGGER short_answer_goes AFTER DELETE ON short_answers
BEGIN
    INSERT INTO meta (key, value) VALUES ('short_answers_gone', CAST(OLD.id AS TEXT))
    ON CONFLICT (key) DO UPDATE SET value = CAST(max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER)) AS TEXT);
END;
-- Drafts that went before this are behind a leap.
INSERT INTO meta (key, value)
SELECT 'short_answers_gone', CAST(highest + 100 AS TEXT) FROM (SELECT max(id) AS highest FROM short_answers)
WHERE highest IS NOT NULL;

CREATE TABLE unanswered_new (
    id         INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    question   TEXT NOT NULL UNIQUE,
    times      INTEGER NOT NULL DEFAULT 1,
    first_seen INTEGER NOT NULL,
    last_seen  INTEGER NOT NULL,
    kind       TEXT NOT NULL DEFAULT 'question' CHECK (kind IN ('question', 'rumour')),
    disliked   INTEGER NOT NULL DEFAULT 0,
    answer     INTEGER
) STRICT;
INSERT INTO unanswered_new (id, question, times, first_seen, last_seen, kind, disliked, answer)
SELECT id, question, times, first_seen, last_seen, kind, disliked, answer FROM unanswered;
DROP TABLE unanswered;
ALTER TABLE unanswered_new RENAME TO unanswered;
UPDATE sqlite_sequence SET seq = seq + 100 WHERE name = 'unanswered';
CREATE INDEX unanswered_most ON unanswered (times + disliked DESC, last_seen DESC) WHERE answer IS NULL;
CREATE INDEX unanswered_newest ON unanswered (last_seen DESC) WHERE answer IS NULL;
CREATE INDEX unanswered_of_answer ON unanswered (answer) WHERE answer IS NOT NULL;
CREATE INDEX unanswered_by_first ON unanswered (first_seen);
