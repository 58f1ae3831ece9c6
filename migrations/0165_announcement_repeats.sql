-- Announcements that go every week. `repeats` is on which day, at which hour and until when (JSON), of the next one of a
-- series alone: what goes hands it on. `series` is the row of the first one.
ALTER TABLE announcements ADD COLUMN repeats TEXT CHECK (repeats IS NULL OR json_valid(repeats));
ALTER TABLE announcements ADD COLUMN series INTEGER;
CREATE INDEX announcements_by_series ON announcements (series) WHERE series IS NOT NULL;
