-- Stands by number: whether those of an event have numbers (1 up to its capacity), and the picture of where each is.
ALTER TABLE events ADD COLUMN numbered INTEGER NOT NULL DEFAULT 0 CHECK (numbered IN (0, 1));
ALTER TABLE events ADD COLUMN layout TEXT;
-- Whether somebody lets the committee say which number (1). The names of the numbers that a seat has stand in `stand`.
ALTER TABLE seats ADD COLUMN stand_left INTEGER NOT NULL DEFAULT 0 CHECK (stand_left IN (0, 1));

-- Which numbers a seat has: a number of an event is one seat's alone.
CREATE TABLE event_stands (
    event  INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),
    seat   INTEGER NOT NULL REFERENCES seats (id) ON DELETE CASCADE,
    at     INTEGER NOT NULL,
    PRIMARY KEY (event, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_stands_of_seat ON event_stands (seat);
CREATE INDEX event_stands_by_age ON event_stands (at);

-- Whoever has no seat any more has no stand either, in whichever way that came.
CREATE TRIGGER event_stands_freed AFTER UPDATE OF state ON seats WHEN OLD.state = 'confirmed' AND NEW.state <> 'confirmed'
BEGIN
    DELETE FROM event_stands WHERE seat = NEW.id;
    UPDATE seats SET stand = NULL, stand_left = 0 WHERE id = NEW.id;
END;
