-- The words of owners' names as keyed hashes, so that a business is found by who owns it; every business has one row
-- at least, which says that its words were written.
CREATE TABLE owner_words (
    word     TEXT NOT NULL,
    business INTEGER NOT NULL REFERENCES businesses (id) ON DELETE CASCADE,
    PRIMARY KEY (word, business)
) STRICT, WITHOUT ROWID;
CREATE INDEX owner_words_of_business ON owner_words (business);
