-- Photos of the lists that were signed at a door: a row for each page, with Telegram's handle of the file, sealed.
CREATE TABLE signed_sheets (
    id           INTEGER PRIMARY KEY NOT NULL,
    session      INTEGER NOT NULL REFERENCES event_sessions (id) ON DELETE CASCADE,
    file         BLOB NOT NULL,
    officer      INTEGER NOT NULL,
    officer_name TEXT NOT NULL,
    at           INTEGER NOT NULL
) STRICT;
CREATE INDEX signed_sheets_of_session ON signed_sheets (session, id);
CREATE INDEX signed_sheets_by_age ON signed_sheets (at);
CREATE INDEX signed_sheets_by_officer ON signed_sheets (officer);
