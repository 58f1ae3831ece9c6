-- It says which side of a consultation spoke, the owner or the office, and not who: a column of that name elsewhere holds a
-- person's number.
ALTER TABLE case_messages RENAME COLUMN author TO side;
