-- Who was noted as missing at an event and says otherwise; an officer settles it, once.

CREATE TABLE attendance_objections (
    seat       INTEGER PRIMARY KEY NOT NULL REFERENCES seats (id) ON DELETE CASCADE,
    at         INTEGER NOT NULL,
    accepted   INTEGER CHECK (accepted IN (0, 1)),
    officer    INTEGER,
    settled_at INTEGER,
    CHECK ((accepted IS NULL) = (settled_at IS NULL))
) STRICT;
CREATE INDEX attendance_objections_by_age ON attendance_objections (at);
CREATE INDEX attendance_objections_by_officer ON attendance_objections (officer) WHERE officer IS NOT NULL;
