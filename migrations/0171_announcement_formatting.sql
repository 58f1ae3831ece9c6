-- The words of an announcement as they were written at Telegram, bold and all: HTML of our own, whose visible text is
-- `body` and `english`. Nothing where they have no formatting.
ALTER TABLE announcements ADD COLUMN formatted TEXT;
ALTER TABLE announcements ADD COLUMN formatted_english TEXT;
