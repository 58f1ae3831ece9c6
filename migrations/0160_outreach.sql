-- Posters: a code for each place at which one hangs, and what it leads to, as the payload of a deep link.
CREATE TABLE poster_codes (
    id           INTEGER PRIMARY KEY NOT NULL,
    code         TEXT NOT NULL UNIQUE,
    place        TEXT NOT NULL,
    target       TEXT NOT NULL,
    made_by      INTEGER NOT NULL,
    made_by_name TEXT NOT NULL,
    made_at      INTEGER NOT NULL,
    retired_at   INTEGER
) STRICT;
CREATE INDEX poster_codes_of_officer ON poster_codes (made_by);
CREATE INDEX poster_codes_by_age ON poster_codes (retired_at);

-- What each brought in a week, from Monday: counts alone, and of nobody.
CREATE TABLE poster_weeks (
    poster     INTEGER NOT NULL REFERENCES poster_codes (id) ON DELETE CASCADE,
    week       INTEGER NOT NULL,
    opened     INTEGER NOT NULL,
    asked      INTEGER NOT NULL,
    subscribed INTEGER NOT NULL,
    registered INTEGER NOT NULL,
    joined     INTEGER NOT NULL,
    PRIMARY KEY (poster, week)
) STRICT, WITHOUT ROWID;
CREATE INDEX poster_weeks_by_age ON poster_weeks (week);
