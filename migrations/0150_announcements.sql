-- Announcements: what an officer tells many owners at once, whom it went to, and what became of each copy.

-- `file` is Telegram's handle. `audience` is JSON; an empty list of it narrows nothing. `counted` and `digest` are what
-- somebody looked at who let it go. `cursor` is the contact up to whom copies exist, `expanded` says that there is
-- nobody after. The counts always add up: total = sent + blocked + gone + failed + cancelled + unknown + copies without
-- an end. `told` is when the author saw how far it is, and a hash of that. `mend` is a correction or a withdrawal under
-- way (JSON).
CREATE TABLE announcements (
    id            INTEGER PRIMARY KEY NOT NULL,
    state         TEXT NOT NULL CHECK (state IN
                  ('draft', 'asked', 'held', 'scheduled', 'sending', 'done', 'stopped', 'missed', 'dropped')),
    body          TEXT NOT NULL,
    file          TEXT,
    file_is_photo INTEGER NOT NULL DEFAULT 0 CHECK (file_is_photo IN (0, 1)),
    link          TEXT,
    event         INTEGER,
    programme     TEXT,
    audience      TEXT NOT NULL CHECK (json_valid(audience)),
    author        INTEGER NOT NULL,
    author_name   TEXT NOT NULL,
    approver      INTEGER,
    created_at    INTEGER NOT NULL,
    changed_at    INTEGER NOT NULL,
    starts_at     INTEGER,
    counted       INTEGER,
    digest        TEXT,
    cursor        INTEGER NOT NULL DEFAULT 0,
    expanded      INTEGER NOT NULL DEFAULT 0 CHECK (expanded IN (0, 1)),
    total         INTEGER NOT NULL DEFAULT 0,
    sent          INTEGER NOT NULL DEFAULT 0,
    blocked       INTEGER NOT NULL DEFAULT 0,
    gone          INTEGER NOT NULL DEFAULT 0,
    failed        INTEGER NOT NULL DEFAULT 0,
    cancelled     INTEGER NOT NULL DEFAULT 0,
    unknown       INTEGER NOT NULL DEFAULT 0,
    progress_row  INTEGER,
    told          TEXT,
    ended_at      INTEGER,
    mend          TEXT CHECK (mend IS NULL OR json_valid(mend)),
    mended        INTEGER NOT NULL DEFAULT 0,
    withdrawn_at  INTEGER,
    CHECK (total >= sent + blocked + gone + failed + cancelled + unknown)
) STRICT;
CREATE INDEX announcements_by_state ON announcements (state, changed_at);
CREATE INDEX announcements_by_end ON announcements (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX announcements_under_way ON announcements (id)
    WHERE total > sent + blocked + gone + failed + cancelled + unknown;
CREATE INDEX announcements_in_mending ON announcements (id) WHERE mend IS NOT NULL;

-- One copy for each person. `row` is that of the outbox, `message` its number at Telegram; without an end it is under
-- way. `at` is when it was written, later when it ended.
CREATE TABLE announcement_copies (
    announcement INTEGER NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
    contact      INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    row          INTEGER,
    language     TEXT NOT NULL,
    outcome      TEXT CHECK (outcome IN ('sent', 'blocked', 'gone', 'failed', 'cancelled', 'unknown')),
    message      INTEGER,
    at           INTEGER NOT NULL,
    tapped_at    INTEGER,
    asked_at     INTEGER,
    left_at      INTEGER,
    PRIMARY KEY (announcement, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX announcement_copies_under_way ON announcement_copies (announcement, row) WHERE outcome IS NULL;
CREATE INDEX announcement_copies_of_contact ON announcement_copies (contact, at);
CREATE INDEX announcement_copies_by_message ON announcement_copies (contact, message) WHERE message IS NOT NULL;
CREATE INDEX announcement_copies_by_age ON announcement_copies (at);

-- Copies that have an end which is not counted yet: counting takes their content away. So nobody looks through those
-- that wait.
CREATE INDEX outbox_to_count ON outbox (id) WHERE content IS NOT NULL AND finished_at IS NOT NULL;
-- Copies that Telegram refused in words that may pass.
CREATE INDEX outbox_refused_copies ON outbox (id) WHERE state = 'waiting' AND content IS NOT NULL AND error IS NOT NULL;
-- Corrections and withdrawals on their way.
CREATE INDEX outbox_tagged_bulk ON outbox (tag) WHERE lane = 3 AND tag IS NOT NULL AND finished_at IS NULL;
