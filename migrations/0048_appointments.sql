-- Appointments: an officer offers times, an owner asks for one, and the officer confirms it.

CREATE TABLE appointment_slots (
    id           INTEGER PRIMARY KEY NOT NULL,
    officer      INTEGER NOT NULL,
    officer_name TEXT NOT NULL,
    place        TEXT NOT NULL CHECK (place IN ('kantor', 'daring')),
    starts_at    INTEGER NOT NULL,
    ends_at      INTEGER NOT NULL,
    closed       INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
    CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX appointment_slots_by_start ON appointment_slots (starts_at);
CREATE INDEX appointment_slots_by_end ON appointment_slots (ends_at);
CREATE INDEX appointment_slots_of_officer ON appointment_slots (officer, starts_at);

-- `moves` counts how often it was moved; `told` has a bit for each reminder; `untold` says that its owner does not know yet
-- that it ended. The name is sealed.
CREATE TABLE appointments (
    id          INTEGER PRIMARY KEY NOT NULL,
    slot        INTEGER NOT NULL REFERENCES appointment_slots (id) ON DELETE CASCADE,
    contact     INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    person      BLOB NOT NULL,
    case_number TEXT,
    state       TEXT NOT NULL CHECK (state IN ('held', 'confirmed', 'refused', 'lapsed', 'owner', 'office')),
    moves       INTEGER NOT NULL DEFAULT 0,
    told        INTEGER NOT NULL DEFAULT 0,
    untold      INTEGER NOT NULL DEFAULT 0 CHECK (untold IN (0, 1)),
    made_at     INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL
) STRICT;
-- A time has one holder, whatever is pressed.
CREATE UNIQUE INDEX appointments_one_holder ON appointments (slot) WHERE state IN ('held', 'confirmed');
CREATE INDEX appointments_of_slot ON appointments (slot);
CREATE INDEX appointments_of_contact ON appointments (contact, state);
CREATE INDEX appointments_open ON appointments (state) WHERE state IN ('held', 'confirmed');
CREATE INDEX appointments_untold ON appointments (id) WHERE untold = 1;
CREATE INDEX appointments_by_age ON appointments (changed_at);
