-- Questions of its own that an event asks of whoever joins, and what they answered.

-- `kind` says how it is answered; `options` is a JSON list, of a choice alone. `number` is its place among those of the event.
CREATE TABLE event_questions (
    id       INTEGER PRIMARY KEY NOT NULL,
    event    INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('kata', 'ya-tidak', 'pilihan')),
    words    TEXT NOT NULL,
    options  TEXT NOT NULL DEFAULT '[]',
    required INTEGER NOT NULL DEFAULT 0 CHECK (required IN (0, 1)),
    at       INTEGER NOT NULL,
    UNIQUE (event, number)
) STRICT;
CREATE INDEX event_questions_by_age ON event_questions (at);

-- An answer is sealed; an empty one is a question that was left out. `asked` is what was asked, as it read then.
CREATE TABLE event_answers (
    id       INTEGER PRIMARY KEY NOT NULL,
    seat     INTEGER NOT NULL REFERENCES seats (id) ON DELETE CASCADE,
    question INTEGER NOT NULL REFERENCES event_questions (id) ON DELETE CASCADE,
    asked    TEXT NOT NULL,
    answer   BLOB NOT NULL,
    at       INTEGER NOT NULL,
    UNIQUE (seat, question)
) STRICT;
CREATE INDEX event_answers_of_question ON event_answers (question);
CREATE INDEX event_answers_by_age ON event_answers (at);
