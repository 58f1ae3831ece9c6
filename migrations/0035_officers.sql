-- Who let whom into the office, in which teams somebody works, and who is away.

-- `granted_by` is 0 for the command line; nobody knows it of roles that are older than this.
-- `away_until` holds who is off duty: until this moment, or for good where it is the largest number there is.
ALTER TABLE officers ADD COLUMN granted_by INTEGER;
ALTER TABLE officers ADD COLUMN name TEXT;
ALTER TABLE officers ADD COLUMN away_until INTEGER;

CREATE TABLE team_members (
    team    TEXT NOT NULL CHECK (team IN ('hukum', 'izin', 'merek', 'pembiayaan', 'acara', 'koperasi', 'umum')),
    contact INTEGER NOT NULL REFERENCES officers (contact) ON DELETE CASCADE,
    backup  INTEGER NOT NULL DEFAULT 0 CHECK (backup IN (0, 1)),
    PRIMARY KEY (team, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX team_members_by_contact ON team_members (contact);
