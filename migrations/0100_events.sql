-- Trainings, bazaars and other events of the office: an event, its sessions, and who has a seat.

-- `code` is what links and posters carry. `capacity` counts people or stands (`unit`); 0 lets nobody in without the list.
-- `version` rises with each change that people are told of, `sequence` with each calendar file. `online` is shown to who has a
-- seat alone. `districts`, `sectors` and `scales` are JSON lists; an empty one lets everybody in.
CREATE TABLE events (
    id              INTEGER PRIMARY KEY NOT NULL,
    code            TEXT NOT NULL UNIQUE,
    state           TEXT NOT NULL CHECK (state IN ('draft', 'published', 'cancelled', 'finished')),
    title           TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('pelatihan', 'bazar', 'temu', 'sosialisasi', 'pendampingan', 'lomba')),
    programme       TEXT,
    description     TEXT NOT NULL DEFAULT '',
    photo           TEXT,
    place           TEXT,
    latitude        INTEGER,
    longitude       INTEGER,
    online          TEXT,
    unit            TEXT NOT NULL DEFAULT 'orang' CHECK (unit IN ('orang', 'stan')),
    capacity        INTEGER NOT NULL CHECK (capacity >= 0),
    seats_each      INTEGER NOT NULL DEFAULT 1 CHECK (seats_each >= 1),
    districts       TEXT NOT NULL DEFAULT '[]',
    sectors         TEXT NOT NULL DEFAULT '[]',
    scales          TEXT NOT NULL DEFAULT '[]',
    registered_only INTEGER NOT NULL DEFAULT 0 CHECK (registered_only IN (0, 1)),
    deadline_at     INTEGER,
    fee             INTEGER NOT NULL DEFAULT 0 CHECK (fee >= 0),
    papers          TEXT,
    offer_hours     INTEGER NOT NULL DEFAULT 24 CHECK (offer_hours BETWEEN 1 AND 168),
    version         INTEGER NOT NULL DEFAULT 1,
    sequence        INTEGER NOT NULL DEFAULT 0,
    series          INTEGER,
    team            TEXT,
    made_by         INTEGER NOT NULL,
    made_by_name    TEXT NOT NULL,
    reason          TEXT,
    starts_at       INTEGER NOT NULL,
    ends_at         INTEGER NOT NULL,
    made_at         INTEGER NOT NULL,
    published_at    INTEGER,
    changed_at      INTEGER NOT NULL,
    CHECK (starts_at < ends_at),
    CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;
CREATE INDEX events_to_come ON events (state, starts_at);
CREATE INDEX events_by_end ON events (ends_at);
CREATE INDEX events_of_series ON events (series) WHERE series IS NOT NULL;

-- `starts_at` and `ends_at` of an event are those of its first and its last session.
CREATE TABLE event_sessions (
    id        INTEGER PRIMARY KEY NOT NULL,
    event     INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at   INTEGER NOT NULL,
    UNIQUE (event, number),
    CHECK (starts_at < ends_at)
) STRICT;
CREATE INDEX event_sessions_by_start ON event_sessions (starts_at);

-- Who joined: somebody with a chat (`contact`), or somebody whom the office wrote in (none). `person` and `phone` are sealed.
-- `business` is a receipt code, none for who has none registered. `queued_at` is the place in line; who comes back goes to its end.
-- `changes` is the version of the event that this person was told of; `told` has a bit for each reminder of that version.
CREATE TABLE seats (
    id            INTEGER PRIMARY KEY NOT NULL,
    event         INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    code          TEXT NOT NULL UNIQUE,
    contact       INTEGER REFERENCES contacts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    business      TEXT,
    business_name TEXT,
    district      TEXT,
    person        BLOB NOT NULL,
    phone         BLOB,
    count         INTEGER NOT NULL DEFAULT 1 CHECK (count >= 1),
    stand         TEXT,
    state         TEXT NOT NULL CHECK (state IN ('confirmed', 'waiting', 'offered', 'left', 'lapsed', 'refused', 'cancelled')),
    reason        TEXT,
    offered_until INTEGER,
    quiet         INTEGER NOT NULL DEFAULT 0 CHECK (quiet IN (0, 1)),
    changes       INTEGER NOT NULL,
    told          INTEGER NOT NULL DEFAULT 0,
    queued_at     INTEGER NOT NULL,
    made_at       INTEGER NOT NULL,
    changed_at    INTEGER NOT NULL,
    CHECK ((state = 'offered') = (offered_until IS NOT NULL))
) STRICT;
-- A person has one seat at an event, whatever is pressed.
CREATE UNIQUE INDEX seats_once ON seats (event, contact) WHERE contact IS NOT NULL;
CREATE INDEX seats_in_line ON seats (event, state, queued_at, id);
CREATE INDEX seats_of_contact ON seats (contact) WHERE contact IS NOT NULL;
CREATE INDEX seats_offered ON seats (offered_until) WHERE state = 'offered';
CREATE INDEX seats_by_age ON seats (changed_at);
