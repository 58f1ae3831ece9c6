-- The line for seats: the place that somebody in it was told last, and who came in from it (1).
ALTER TABLE seats ADD COLUMN place_told INTEGER;
ALTER TABLE seats ADD COLUMN from_line INTEGER NOT NULL DEFAULT 0 CHECK (from_line IN (0, 1));
