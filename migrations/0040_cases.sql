-- Consultations: what an owner asks the people of the office, and every message of it on both sides.

CREATE TABLE cases (
    id           INTEGER PRIMARY KEY NOT NULL,
    number       TEXT NOT NULL UNIQUE,
    contact      INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    business     TEXT,
    subject      TEXT,
    state        TEXT NOT NULL CHECK (state IN ('draft', 'waiting', 'taken', 'asked', 'closed')),
    officer      INTEGER,
    officer_name TEXT,
    outcome      TEXT CHECK (outcome IN ('solved', 'passed-on', 'not-possible', 'cancelled')),
    helped       INTEGER CHECK (helped IN (0, 1)),
    urgent       INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1)),
    secret       BLOB NOT NULL,
    opened_at    INTEGER NOT NULL,
    due_at       INTEGER,
    changed_at   INTEGER NOT NULL,
    closed_at    INTEGER,
    CHECK (officer IS NOT NULL OR state NOT IN ('taken', 'asked')),
    CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CHECK ((state = 'closed') = (outcome IS NOT NULL))
) STRICT;
CREATE INDEX cases_of_contact ON cases (contact, id);
CREATE INDEX cases_of_officer ON cases (officer, state) WHERE officer IS NOT NULL;
CREATE INDEX cases_open ON cases (urgent DESC, opened_at) WHERE state IN ('waiting', 'taken', 'asked');
CREATE INDEX cases_by_age ON cases (state, changed_at);

CREATE TABLE case_messages (
    id      INTEGER PRIMARY KEY NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    author  TEXT NOT NULL CHECK (author IN ('owner', 'officer')),
    kind    TEXT NOT NULL CHECK (kind IN ('text', 'photo', 'document', 'voice', 'video', 'sticker', 'contact', 'location')),
    words   BLOB,
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX case_messages_of_case ON case_messages (case_id, id);

-- Where a message of a case, or its card, stands in somebody's chat: replies, edits and ticks are found by it.
CREATE TABLE case_places (
    id         INTEGER PRIMARY KEY NOT NULL,
    case_id    INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    entry      INTEGER REFERENCES case_messages (id) ON DELETE CASCADE,
    role       TEXT NOT NULL CHECK (role IN ('card', 'original', 'copy', 'tick')),
    chat       INTEGER NOT NULL,
    message    INTEGER,
    outbox_row INTEGER,
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX case_places_by_message ON case_places (chat, message) WHERE message IS NOT NULL;
CREATE INDEX case_places_by_row ON case_places (outbox_row) WHERE outbox_row IS NOT NULL;
CREATE INDEX case_places_of_case ON case_places (case_id, role);
CREATE INDEX case_places_of_entry ON case_places (entry) WHERE entry IS NOT NULL;

-- The case whose officer wrote last, and until when what the owner writes answers that.
ALTER TABLE contacts ADD COLUMN live_case TEXT;
ALTER TABLE contacts ADD COLUMN live_until INTEGER;
