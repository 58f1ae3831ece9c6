-- What was done with an answer of the office beside writing it: who published it or took it back, and when.
CREATE TABLE short_answer_acts (
    id      INTEGER PRIMARY KEY NOT NULL,
    answer  INTEGER NOT NULL REFERENCES short_answers (id) ON DELETE CASCADE,
    act     TEXT    NOT NULL CHECK (act IN ('published', 'withdrawn', 'renamed', 'confirmed', 'ended')),
    version INTEGER NOT NULL,
    officer INTEGER NOT NULL,
    by_name TEXT    NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX short_answer_acts_of_answer ON short_answer_acts (answer, id);
CREATE INDEX short_answer_acts_by_time ON short_answer_acts (at);

-- What is published already was published by somebody whose name nobody kept; its writer vouches for it.
INSERT INTO short_answer_acts (answer, act, version, officer, by_name, at)
SELECT a.id, 'published', a.live, v.officer, v.by_name, v.at
FROM short_answers AS a JOIN short_answer_versions AS v ON v.answer = a.id AND v.version = a.live
ORDER BY v.at;
