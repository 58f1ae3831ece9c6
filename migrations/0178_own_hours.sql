-- The hours in which somebody hears nothing that was not asked for, where they are longer than the office's own: from one
-- hour of the day in Lampung until one of the next morning.
CREATE TABLE own_hours (
    contact INTEGER PRIMARY KEY NOT NULL REFERENCES contacts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    closes  INTEGER NOT NULL CHECK (closes BETWEEN 15 AND 20),
    opens   INTEGER NOT NULL CHECK (opens BETWEEN 7 AND 12),
    set_at  INTEGER NOT NULL
) STRICT;
