-- Of a hundred sessions of an event, somebody must have been at so many for its certificate.
ALTER TABLE events ADD COLUMN share INTEGER NOT NULL DEFAULT 80 CHECK (share BETWEEN 1 AND 100);

-- A certificate keeps what was printed: title, days and hours are those of its issue, whatever becomes of the event. Its number
-- outlives its owner's seat, so that a paper that the office gave is never called false: then the name is gone.
CREATE TABLE certificates_kept (
    code         TEXT PRIMARY KEY NOT NULL,
    seat         INTEGER UNIQUE REFERENCES seats (id) ON DELETE SET NULL,
    name         BLOB,
    title        TEXT NOT NULL,
    starts_at    INTEGER NOT NULL,
    ends_at      INTEGER NOT NULL,
    hours        INTEGER NOT NULL,
    version      INTEGER NOT NULL DEFAULT 1,
    issued_at    INTEGER NOT NULL,
    changed_at   INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT;
INSERT INTO certificates_kept (code, seat, name, title, starts_at, ends_at, hours, version, issued_at, changed_at, withdrawn_at)
SELECT certificates.code, certificates.seat, certificates.name, events.title, events.starts_at, events.ends_at,
       max(1, (coalesce((SELECT sum(event_sessions.ends_at - event_sessions.starts_at) FROM attendance
                         JOIN event_sessions ON event_sessions.id = attendance.session
                         WHERE attendance.seat = certificates.seat), 0) + 1800000) / 3600000),
       certificates.version, certificates.issued_at, certificates.changed_at, certificates.withdrawn_at
FROM certificates JOIN seats ON seats.id = certificates.seat JOIN events ON events.id = seats.event;
DROP TABLE certificates;
ALTER TABLE certificates_kept RENAME TO certificates;
CREATE INDEX certificates_by_age ON certificates (issued_at);
-- With the seat goes the name, in whichever way the seat went.
CREATE TRIGGER certificates_of_nobody AFTER UPDATE OF seat ON certificates WHEN NEW.seat IS NULL BEGIN
    UPDATE certificates SET name = NULL WHERE code = NEW.code;
END;
