-- The clocks of consultations: since when the promise runs, when it stood still, and what was told about it.

-- How many working days a team takes, where head or admin said so: to take a case, to answer it, and quiet ones to close it.
CREATE TABLE team_times (
    team    TEXT PRIMARY KEY NOT NULL,
    route   INTEGER NOT NULL CHECK (route BETWEEN 1 AND 30),
    answer  INTEGER NOT NULL CHECK (answer BETWEEN 1 AND 30),
    quiet   INTEGER NOT NULL CHECK (quiet BETWEEN 1 AND 60),
    officer INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    at      INTEGER NOT NULL
) STRICT;

-- `paused` is working time in milliseconds; `told` has a bit for each thing that was told once; `look_at` says when the
-- case is to be looked at next.
CREATE TABLE case_clocks (
    case_id    INTEGER PRIMARY KEY NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    team       TEXT NOT NULL DEFAULT 'umum',
    days       INTEGER NOT NULL DEFAULT 5,
    started_at INTEGER NOT NULL,
    stopped_at INTEGER,
    paused     INTEGER NOT NULL DEFAULT 0,
    acted_at   INTEGER,
    told       INTEGER NOT NULL DEFAULT 0,
    look_at    INTEGER NOT NULL DEFAULT 0,
    followed   INTEGER NOT NULL DEFAULT 0 CHECK (followed IN (0, 1)),
    quiet      INTEGER NOT NULL DEFAULT 0 CHECK (quiet IN (0, 1)),
    remind_at  INTEGER,
    on_reply   INTEGER NOT NULL DEFAULT 0 CHECK (on_reply IN (0, 1)),
    earlier    TEXT
) STRICT;
CREATE INDEX case_clocks_by_look ON case_clocks (look_at);

INSERT INTO case_clocks (case_id, started_at, stopped_at, acted_at, look_at)
SELECT id, opened_at, iif(state = 'asked', changed_at, NULL), changed_at, 0 FROM cases WHERE state IN ('waiting', 'taken', 'asked');

-- A clock begins with its case, by whatever way that comes into the queue.
CREATE TRIGGER case_clock_begins AFTER INSERT ON cases WHEN NEW.state IN ('waiting', 'taken', 'asked')
BEGIN
    INSERT OR IGNORE INTO case_clocks (case_id, started_at, acted_at) VALUES (NEW.id, NEW.opened_at, NEW.changed_at);
END;
CREATE TRIGGER case_clock_begins_anew AFTER UPDATE OF state ON cases
WHEN NEW.state = 'waiting' AND OLD.state IN ('draft', 'closed')
BEGIN
    INSERT INTO case_clocks (case_id, started_at) VALUES (NEW.id, NEW.changed_at)
    ON CONFLICT (case_id) DO UPDATE SET started_at = excluded.started_at, stopped_at = NULL, paused = 0, acted_at = NULL,
        told = 0, look_at = 0, quiet = 0, remind_at = NULL, on_reply = 0;
END;
-- Whoever it comes to has all of the time to act, and finds it in the first list (bit 16).
CREATE TRIGGER case_clock_changes_hands AFTER UPDATE OF officer ON cases
WHEN NEW.officer IS NOT OLD.officer
BEGIN
    UPDATE case_clocks SET acted_at = NEW.changed_at, told = told & ~16, look_at = 0, remind_at = NULL, on_reply = 0
    WHERE case_id = NEW.id;
END;
-- The office wrote: its clock stands still until the owner writes, and what comes then may be told again (bits 4, 8 and 64).
CREATE TRIGGER case_clock_stops AFTER UPDATE OF state ON cases WHEN NEW.state = 'asked'
BEGIN
    UPDATE case_clocks SET stopped_at = coalesce(stopped_at, NEW.changed_at), acted_at = NEW.changed_at,
        told = told & ~76, look_at = 0
    WHERE case_id = NEW.id;
END;
