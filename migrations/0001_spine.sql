-- The spine: who writes, what was seen, what is to be said.
-- Times are epoch milliseconds (UTC), flags 0/1, states words under a CHECK.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Updates that were decided. Ids repeat only after a quiet week, so 48 hours are kept.
CREATE TABLE seen_updates (
    update_id INTEGER PRIMARY KEY NOT NULL,
    at        INTEGER NOT NULL
) STRICT;
CREATE INDEX seen_updates_by_age ON seen_updates (at);

-- A Telegram person. `talk` is tagged, versioned JSON; see turn::Memory.
CREATE TABLE contacts (
    id         INTEGER PRIMARY KEY NOT NULL,
    language   TEXT,
    reach      TEXT NOT NULL DEFAULT 'active'
               CHECK (reach IN ('active', 'blocked', 'gone', 'never_started', 'bot', 'not_found', 'suspect')),
    talk       TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(talk)),
    first_seen INTEGER NOT NULL,
    last_seen  INTEGER NOT NULL
) STRICT;

-- People of the office. A role is read in the transaction that acts on it.
CREATE TABLE officers (
    contact    INTEGER PRIMARY KEY NOT NULL,
    role       TEXT NOT NULL CHECK (role IN ('viewer', 'officer', 'head', 'admin')),
    granted_at INTEGER NOT NULL
) STRICT;

-- What many rows of the outbox say alike (one text of an announcement in one language).
CREATE TABLE contents (
    id      INTEGER PRIMARY KEY NOT NULL,
    method  TEXT NOT NULL,
    payload TEXT NOT NULL CHECK (json_valid(payload)),
    created_at INTEGER NOT NULL
) STRICT;

-- Files that the bot makes, by SHA-256 of their bytes; the bytes go once Telegram has them.
CREATE TABLE files (
    hash     TEXT PRIMARY KEY NOT NULL,
    name     TEXT NOT NULL,
    mime     TEXT NOT NULL,
    bytes    BLOB,
    file_id  TEXT,
    personal INTEGER NOT NULL DEFAULT 0 CHECK (personal IN (0, 1)),
    created_at INTEGER NOT NULL,
    CHECK (bytes IS NOT NULL OR file_id IS NOT NULL)
) STRICT;

-- Everything that a person is to see. Lanes: 0 reply, 1 case, 2 notice, 3 bulk.
-- queued: a reply that the running process holds in memory; waiting: to be claimed;
-- sending: claimed, the call may be out; unknown: the call was cut off.
CREATE TABLE outbox (
    id          INTEGER PRIMARY KEY NOT NULL,
    chat        INTEGER NOT NULL,
    lane        INTEGER NOT NULL CHECK (lane BETWEEN 0 AND 3),
    state       TEXT NOT NULL CHECK (state IN
                ('queued', 'waiting', 'sending', 'unknown', 'sent', 'inactive', 'dropped', 'cancelled')),
    not_before  INTEGER NOT NULL DEFAULT 0,
    attempts    INTEGER NOT NULL DEFAULT 0,
    method      TEXT,
    payload     BLOB,
    content     INTEGER REFERENCES contents (id),
    file        TEXT REFERENCES files (hash),
    message_id  INTEGER,
    error       TEXT,
    created_at  INTEGER NOT NULL,
    finished_at INTEGER,
    CHECK ((finished_at IS NOT NULL) = (state IN ('sent', 'inactive', 'dropped', 'cancelled'))),
    CHECK (finished_at IS NULL OR payload IS NULL),
    CHECK (finished_at IS NOT NULL OR payload IS NOT NULL OR content IS NOT NULL)
) STRICT;
-- The claim walks this in order; rows a running process holds in memory are never looked for.
CREATE INDEX outbox_waiting ON outbox (lane, not_before, id) WHERE state = 'waiting';
CREATE INDEX outbox_unsettled ON outbox (state, id) WHERE state IN ('queued', 'sending', 'unknown');
CREATE INDEX outbox_waiting_of_chat ON outbox (chat, lane, id) WHERE state = 'waiting';
CREATE INDEX outbox_finished ON outbox (finished_at) WHERE finished_at IS NOT NULL;

-- How long Telegram asked a lane to be silent; outlives a restart.
CREATE TABLE pauses (
    lane  INTEGER PRIMARY KEY NOT NULL CHECK (lane BETWEEN 0 AND 3),
    until INTEGER NOT NULL
) STRICT;

-- Updates that could not be decided. `raw` is encrypted and empty while an update is only being tried.
CREATE TABLE failed_updates (
    update_id INTEGER PRIMARY KEY NOT NULL,
    state     TEXT NOT NULL CHECK (state IN ('trying', 'set_aside')),
    attempts  INTEGER NOT NULL,
    raw       BLOB,
    reason    TEXT,
    at        INTEGER NOT NULL
) STRICT;

-- Questions that the bot could not answer, masked and merged; an officer's work list.
CREATE TABLE unanswered (
    id         INTEGER PRIMARY KEY NOT NULL,
    question   TEXT NOT NULL UNIQUE,
    times      INTEGER NOT NULL DEFAULT 1,
    first_seen INTEGER NOT NULL,
    last_seen  INTEGER NOT NULL
) STRICT;
