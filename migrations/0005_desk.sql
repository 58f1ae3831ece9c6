-- Businesses that an officer wrote down for an owner at the desk, and businesses that look alike.

-- Such a business has no owner yet, so the column may be empty: the table is made anew, its child first.
CREATE TABLE changes_kept AS SELECT id, business, field, change, at FROM business_changes;
DROP TABLE business_changes;
CREATE TABLE businesses_new (
    id           INTEGER PRIMARY KEY NOT NULL,
    code         TEXT NOT NULL UNIQUE,
    owner        INTEGER REFERENCES contacts (id),
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
INSERT INTO businesses_new (id, code, owner, name, sector, sector_words, region, interests, scale, workers, secret,
                            phone_hash, nib_hash, name_hash, created_at, updated_at)
SELECT id, code, owner, name, sector, sector_words, region, interests, scale, workers, secret,
       phone_hash, nib_hash, name_hash, created_at, updated_at FROM businesses;
DROP TABLE businesses;
ALTER TABLE businesses_new RENAME TO businesses;
-- A business that was merged waits in the other one's shade for thirty days, so that it can be split off again.
ALTER TABLE businesses ADD COLUMN merged_into INTEGER REFERENCES businesses (id) ON DELETE SET NULL;
ALTER TABLE businesses ADD COLUMN merged_at INTEGER;
CREATE INDEX businesses_of_owner ON businesses (owner);
CREATE INDEX businesses_by_name ON businesses (name_hash);
CREATE INDEX businesses_by_phone ON businesses (phone_hash) WHERE phone_hash IS NOT NULL;
CREATE INDEX businesses_by_nib ON businesses (nib_hash) WHERE nib_hash IS NOT NULL;
CREATE INDEX businesses_merged ON businesses (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE business_changes (
    id       INTEGER PRIMARY KEY NOT NULL,
    business INTEGER NOT NULL REFERENCES businesses (id) ON DELETE CASCADE,
    field    TEXT NOT NULL,
    change   BLOB NOT NULL,
    at       INTEGER NOT NULL
) STRICT;
INSERT INTO business_changes (id, business, field, change, at)
SELECT id, business, field, change, at FROM changes_kept;
DROP TABLE changes_kept;
CREATE INDEX changes_of_business ON business_changes (business);

-- Who wrote a business down for its owner, and what made it hers: her own confirmation, or a signed paper.
-- `paper` is the sealed handle of a photo at Telegram; the photo itself was never fetched.
CREATE TABLE desk (
    business     INTEGER PRIMARY KEY NOT NULL REFERENCES businesses (id) ON DELETE CASCADE,
    officer      INTEGER NOT NULL,
    at           INTEGER NOT NULL,
    warned_at    INTEGER,
    confirmed_at INTEGER,
    signed       TEXT,
    paper        BLOB,
    CHECK (paper IS NULL OR signed IS NOT NULL)
) STRICT;
CREATE INDEX desk_waiting ON desk (at) WHERE confirmed_at IS NULL AND signed IS NULL;

-- Links that hand a business over. Only a keyed hash is kept; who opens one first is the only one who may use it.
CREATE TABLE desk_links (
    hash      TEXT PRIMARY KEY NOT NULL,
    business  INTEGER NOT NULL REFERENCES businesses (id) ON DELETE CASCADE,
    until     INTEGER NOT NULL,
    opened_by INTEGER,
    ended     TEXT CHECK (ended IN ('used', 'replaced'))
) STRICT, WITHOUT ROWID;
CREATE INDEX desk_links_of_business ON desk_links (business);

-- Businesses of different people that look alike: the office is told once, and what it said is remembered.
CREATE TABLE twins (
    one     INTEGER NOT NULL REFERENCES businesses (id) ON DELETE CASCADE,
    other   INTEGER NOT NULL REFERENCES businesses (id) ON DELETE CASCADE,
    reason  TEXT NOT NULL CHECK (reason IN ('telepon', 'nib', 'nama')),
    told_at INTEGER NOT NULL,
    settled TEXT CHECK (settled IN ('different', 'merged')),
    PRIMARY KEY (one, other),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX twins_of_other ON twins (other);
