-- What of the office a change was about, such as the word of a setting; it is under the row's hash as all else.
ALTER TABLE audit ADD COLUMN what TEXT;
