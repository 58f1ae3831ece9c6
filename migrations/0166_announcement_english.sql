-- What an announcement says to those who read English; the others, and all where there is none, read `body`.
ALTER TABLE announcements ADD COLUMN english TEXT;
