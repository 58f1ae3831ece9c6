-- Data incidents: when each was found, the notice, who is affected, who approved it.
CREATE TABLE incidents (
    id         INTEGER PRIMARY KEY NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('open', 'sending', 'told', 'closed')),
    found_at   INTEGER NOT NULL,
    opened_by  INTEGER NOT NULL,
    opened_at  INTEGER NOT NULL,
    what       TEXT,
    data       TEXT,
    how        TEXT,
    efforts    TEXT,
    ask        TEXT,
    affected   TEXT,
    first_by   INTEGER,
    second_by  INTEGER,
    reminded   INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    started_at INTEGER,
    closed_at  INTEGER
) STRICT;
CREATE INDEX incidents_by_age ON incidents (closed_at);

-- Whom each concerns, who of them is told first, and what became of that.
CREATE TABLE incident_people (
    incident  INTEGER NOT NULL REFERENCES incidents (id) ON DELETE CASCADE,
    contact   INTEGER NOT NULL,
    risk      INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    queued_at INTEGER,
    outcome   TEXT CHECK (outcome IN ('sent', 'unreachable', 'failed')),
    PRIMARY KEY (incident, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_people_waiting ON incident_people (incident, risk DESC, contact) WHERE queued_at IS NULL;
CREATE INDEX incident_people_of_contact ON incident_people (contact);
