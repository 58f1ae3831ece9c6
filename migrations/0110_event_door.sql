-- Who was there: a row for each session at which somebody with a seat was.

-- `at` is when the person came; `noted_at` is when that was written down, which from paper is later.
CREATE TABLE attendance (
    id           INTEGER PRIMARY KEY NOT NULL,
    seat         INTEGER NOT NULL REFERENCES seats (id) ON DELETE CASCADE,
    session      INTEGER NOT NULL REFERENCES event_sessions (id) ON DELETE CASCADE,
    at           INTEGER NOT NULL,
    officer      INTEGER NOT NULL,
    officer_name TEXT NOT NULL,
    noted_at     INTEGER NOT NULL,
    UNIQUE (seat, session)
) STRICT;
CREATE INDEX attendance_of_session ON attendance (session);
CREATE INDEX attendance_by_age ON attendance (noted_at);
CREATE INDEX attendance_by_officer ON attendance (officer);
