-- Where the card stands that says of an answer that it waits, whether that answer goes by itself no more, and whether its
-- writer was told so at its time.
ALTER TABLE case_later ADD COLUMN card_chat INTEGER;
ALTER TABLE case_later ADD COLUMN card_message INTEGER;
ALTER TABLE case_later ADD COLUMN card_row INTEGER;
ALTER TABLE case_later ADD COLUMN stopped INTEGER NOT NULL DEFAULT 0 CHECK (stopped IN (0, 1));
ALTER TABLE case_later ADD COLUMN told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1));
