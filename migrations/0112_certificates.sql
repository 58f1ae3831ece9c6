-- Certificates of who was there. The number is the code of the seat; a name that is mended is a further version of the same
-- number. `name` is what is printed, sealed.
CREATE TABLE certificates (
    seat         INTEGER PRIMARY KEY NOT NULL REFERENCES seats (id) ON DELETE CASCADE,
    code         TEXT NOT NULL UNIQUE,
    name         BLOB NOT NULL,
    version      INTEGER NOT NULL DEFAULT 1,
    issued_at    INTEGER NOT NULL,
    changed_at   INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT;
CREATE INDEX certificates_by_age ON certificates (issued_at);
