-- Calls, visits and messages elsewhere that an officer noted: what the office does beside the bot. Nobody needs to be
-- named. `secret` holds the number and the note; what still has to be done waits in the queue like a consultation.
CREATE TABLE services (
    id           INTEGER PRIMARY KEY NOT NULL,
    number       TEXT NOT NULL UNIQUE,
    channel      TEXT NOT NULL CHECK (channel IN ('phone', 'visit', 'whatsapp')),
    subject      TEXT NOT NULL,
    outcome      TEXT NOT NULL CHECK (outcome IN ('answered', 'follow-up', 'referred')),
    referred_to  TEXT,
    contact      INTEGER REFERENCES contacts (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
    business     TEXT,
    secret       BLOB,
    noted_by     INTEGER NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'closed')),
    officer      INTEGER,
    officer_name TEXT,
    at           INTEGER NOT NULL,
    due_at       INTEGER,
    closed_at    INTEGER,
    CHECK ((state = 'taken') <= (officer IS NOT NULL)),
    CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CHECK (outcome = 'referred' OR referred_to IS NULL)
) STRICT;
CREATE INDEX services_open ON services (at) WHERE state <> 'closed';
CREATE INDEX services_by_time ON services (at);
CREATE INDEX services_by_age ON services (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX services_of_contact ON services (contact) WHERE contact IS NOT NULL;
CREATE INDEX services_of_officer ON services (officer) WHERE officer IS NOT NULL;
