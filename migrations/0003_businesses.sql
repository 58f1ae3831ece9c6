-- Registered businesses, what their owners agreed to, and forms that are being filled in.
-- `secret`, `draft` and what a change holds are encrypted; equality goes through keyed hashes.

-- The open form of a person, and when something is due for it: a reminder, or its end.
ALTER TABLE contacts ADD COLUMN draft BLOB;
ALTER TABLE contacts ADD COLUMN draft_due INTEGER;
-- 1: keep the data, do not use it.
ALTER TABLE contacts ADD COLUMN restricted INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1));
-- No announcements before this time.
ALTER TABLE contacts ADD COLUMN stopped_until INTEGER;
CREATE INDEX contacts_with_draft ON contacts (draft_due) WHERE draft_due IS NOT NULL;

-- `secret` is sealed JSON: the owner's name, phone, NIB. `person_hash` finds one's own duplicates.
CREATE TABLE businesses (
    id           INTEGER PRIMARY KEY NOT NULL,
    code         TEXT NOT NULL UNIQUE,
    owner        INTEGER NOT NULL REFERENCES contacts (id),
    name         TEXT NOT NULL,
    sector       TEXT NOT NULL CHECK (sector IN
                 ('kuliner', 'kriya', 'fesyen', 'jasa', 'tani', 'dagang', 'industri', 'lainnya')),
    sector_words TEXT,
    region       TEXT NOT NULL,
    interests    TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(interests)),
    scale        TEXT CHECK (scale IN ('mikro', 'kecil', 'menengah')),
    workers      TEXT CHECK (workers IN ('sendiri', '2-4', '5-19', '20')),
    secret       BLOB NOT NULL,
    phone_hash   TEXT,
    nib_hash     TEXT,
    name_hash    TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX businesses_of_owner ON businesses (owner);
CREATE INDEX businesses_by_name ON businesses (name_hash);
CREATE INDEX businesses_by_phone ON businesses (phone_hash) WHERE phone_hash IS NOT NULL;

-- What was corrected: sealed JSON of the old and the new answer.
CREATE TABLE business_changes (
    id       INTEGER PRIMARY KEY NOT NULL,
    business INTEGER NOT NULL REFERENCES businesses (id) ON DELETE CASCADE,
    field    TEXT NOT NULL,
    change   BLOB NOT NULL,
    at       INTEGER NOT NULL
) STRICT;
CREATE INDEX changes_of_business ON business_changes (business);

-- Every yes and no, with the version of the text that was shown. Rows are only added.
CREATE TABLE consents (
    id      INTEGER PRIMARY KEY NOT NULL,
    contact INTEGER NOT NULL REFERENCES contacts (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('layanan', 'kabar')),
    given   INTEGER NOT NULL CHECK (given IN (0, 1)),
    version TEXT NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX consents_of_contact ON consents (contact, purpose, id);

-- How forms ended, and at which step: nothing about who.
CREATE TABLE form_ends (
    id      INTEGER PRIMARY KEY NOT NULL,
    form    TEXT NOT NULL,
    step    TEXT NOT NULL,
    ending  TEXT NOT NULL CHECK (ending IN ('sent', 'cancelled', 'restarted', 'expired')),
    seconds INTEGER NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
