-- An answer that was taken back, what a message carries by Telegram's name of it, and the album it is a part of.
ALTER TABLE case_messages ADD COLUMN withdrawn_at INTEGER;
ALTER TABLE case_messages ADD COLUMN file TEXT;
ALTER TABLE case_messages ADD COLUMN album TEXT;
CREATE INDEX case_messages_of_album ON case_messages (case_id, album) WHERE album IS NOT NULL;
