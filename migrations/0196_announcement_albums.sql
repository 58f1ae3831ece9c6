-- Announcements with several pictures or files: the rest of them after the first, and the messages of which a copy consists
-- beside the one with its words.
ALTER TABLE announcements ADD COLUMN album TEXT CHECK (album IS NULL OR json_valid(album));
ALTER TABLE outbox ADD COLUMN parts TEXT;
ALTER TABLE announcement_copies ADD COLUMN parts TEXT;
ALTER TABLE announcement_posts ADD COLUMN parts TEXT;
