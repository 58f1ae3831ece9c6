-- Events whose seats the committee gives: all who join by the deadline wait, whom it chose is approved, and then all are told.

-- `choice_sent_at` is since when the choice lies with the head; `choice_told` has a bit for each word to the office.
ALTER TABLE events ADD COLUMN by_choice INTEGER NOT NULL DEFAULT 0 CHECK (by_choice IN (0, 1));
ALTER TABLE events ADD COLUMN chosen_at INTEGER;
ALTER TABLE events ADD COLUMN choice_sent_at INTEGER;
ALTER TABLE events ADD COLUMN choice_told INTEGER NOT NULL DEFAULT 0;

-- What the committee says of one who joined. `place` is the order in which that was said, which is the line of the reserves.
CREATE TABLE seat_choices (
    seat         INTEGER PRIMARY KEY NOT NULL REFERENCES seats (id) ON DELETE CASCADE,
    verdict      TEXT NOT NULL CHECK (verdict IN ('terima', 'cadangan', 'tolak')),
    reason       TEXT,
    place        INTEGER NOT NULL,
    officer      INTEGER NOT NULL,
    officer_name TEXT NOT NULL,
    at           INTEGER NOT NULL,
    CHECK ((verdict = 'tolak') = (reason IS NOT NULL))
) STRICT;
CREATE INDEX seat_choices_by_age ON seat_choices (at);
CREATE INDEX seat_choices_by_officer ON seat_choices (officer);

-- A draw among those of whom nothing was said yet. `entrants` are rows of seats (JSON); the same seed gives the same order.
CREATE TABLE event_draws (
    id           INTEGER PRIMARY KEY NOT NULL,
    event        INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    seed         INTEGER NOT NULL,
    entrants     TEXT NOT NULL,
    officer      INTEGER NOT NULL,
    officer_name TEXT NOT NULL,
    at           INTEGER NOT NULL
) STRICT;
CREATE INDEX event_draws_of_event ON event_draws (event);
CREATE INDEX event_draws_by_age ON event_draws (at);
CREATE INDEX event_draws_by_officer ON event_draws (officer);
