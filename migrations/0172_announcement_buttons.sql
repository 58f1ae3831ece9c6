-- Buttons that an author put under an announcement, in order (JSON); beside those that lead to its event and its programme.
ALTER TABLE announcements ADD COLUMN buttons TEXT CHECK (buttons IS NULL OR json_valid(buttons));
