-- As 0185: a button that takes an answer back, accepts a time or leaves a text as it is names it by its row, and after an
-- erasure that was the row of the next one.

-- Messages of cases have children, so their table stays as it is; the highest row that went is remembered.
CREATE TRIGGER case_message_goes AFTER DELETE ON case_messages
BEGIN
    INSERT INTO meta (key, value) VALUES ('case_messages_gone', CAST(OLD.id AS TEXT))
    ON CONFLICT (key) DO UPDATE SET value = CAST(max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER)) AS TEXT);
END;

CREATE TABLE appointments_new (
    id          INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    slot        INTEGER NOT NULL REFERENCES appointment_slots (id) ON DELETE CASCADE,
    contact     INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    person      BLOB NOT NULL,
    case_number TEXT,
    state       TEXT NOT NULL CHECK (state IN ('held', 'confirmed', 'refused', 'lapsed', 'owner', 'office')),
    moves       INTEGER NOT NULL DEFAULT 0,
    told        INTEGER NOT NULL DEFAULT 0,
    untold      INTEGER NOT NULL DEFAULT 0 CHECK (untold IN (0, 1)),
    made_at     INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL,
    series      INTEGER,
    notice      INTEGER
) STRICT;
INSERT INTO appointments_new (id, slot, contact, person, case_number, state, moves, told, untold, made_at, changed_at, series,
                              notice)
SELECT id, slot, contact, person, case_number, state, moves, told, untold, made_at, changed_at, series, notice
FROM appointments;
DROP TABLE appointments;
ALTER TABLE appointments_new RENAME TO appointments;
-- A time has one holder, whatever is pressed.
CREATE UNIQUE INDEX appointments_one_holder ON appointments (slot) WHERE state IN ('held', 'confirmed');
CREATE INDEX appointments_of_slot ON appointments (slot);
CREATE INDEX appointments_of_contact ON appointments (contact, state);
CREATE INDEX appointments_open ON appointments (state) WHERE state IN ('held', 'confirmed');
CREATE INDEX appointments_untold ON appointments (id) WHERE untold = 1;
CREATE INDEX appointments_by_age ON appointments (changed_at);
CREATE INDEX appointments_of_series ON appointments (series) WHERE series IS NOT NULL;

CREATE TABLE content_doubts_new (
    id    INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    place TEXT    NOT NULL,
    cause TEXT    NOT NULL,
    fact  TEXT    NOT NULL,
    state TEXT    NOT NULL CHECK (state IN ('planned', 'open', 'left')),
    at    INTEGER NOT NULL,
    UNIQUE (place, cause, fact)
) STRICT;
INSERT INTO content_doubts_new (id, place, cause, fact, state, at) SELECT id, place, cause, fact, state, at FROM content_doubts;
DROP TABLE content_doubts;
ALTER TABLE content_doubts_new RENAME TO content_doubts;
CREATE INDEX content_doubts_open ON content_doubts (id) WHERE state = 'open';
CREATE INDEX content_doubts_of_cause ON content_doubts (cause);
