-- Whether copies go faster than Telegram's free pace, paid for in Stars.
ALTER TABLE announcements ADD COLUMN paid INTEGER NOT NULL DEFAULT 0 CHECK (paid IN (0, 1));
