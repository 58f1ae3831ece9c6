-- Links that let somebody into the office: a keyed hash each, for one person and one use; and last digits to search by.

CREATE TABLE invitations (
    hash      TEXT PRIMARY KEY NOT NULL,
    role      TEXT NOT NULL CHECK (role IN ('viewer', 'officer', 'head', 'admin')),
    team      TEXT CHECK (team IN ('hukum', 'izin', 'merek', 'pembiayaan', 'acara', 'koperasi', 'umum')),
    inviter   INTEGER NOT NULL,
    until     INTEGER NOT NULL,
    opened_by INTEGER,
    ended     TEXT CHECK (ended IN ('used', 'void'))
) STRICT, WITHOUT ROWID;
CREATE INDEX invitations_of_inviter ON invitations (inviter) WHERE ended IS NULL;

-- Keyed hashes of the last four digits; those of businesses from before are filled in by a job.
ALTER TABLE businesses ADD COLUMN phone_tail TEXT;
ALTER TABLE businesses ADD COLUMN nib_tail TEXT;
CREATE INDEX businesses_by_phone_tail ON businesses (phone_tail) WHERE phone_tail IS NOT NULL;
CREATE INDEX businesses_by_nib_tail ON businesses (nib_tail) WHERE nib_tail IS NOT NULL;
CREATE INDEX businesses_without_tail ON businesses (id)
WHERE (phone_hash IS NOT NULL AND phone_tail IS NULL) OR (nib_hash IS NOT NULL AND nib_tail IS NULL);
