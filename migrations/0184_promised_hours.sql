-- The hours of the office on the day of a promise, as its owner was told them: what is promised stays, whatever the office
-- says of its hours later. Nothing for what was promised before; that goes by the hours of now.
ALTER TABLE cases ADD COLUMN due_from INTEGER;
ALTER TABLE cases ADD COLUMN due_until INTEGER CHECK ((due_until IS NULL) = (due_from IS NULL));
