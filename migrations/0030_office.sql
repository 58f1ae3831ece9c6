-- What the office says about itself and its neighbours, laid over what ships; each with who said so and when.

-- A setting that has no row is not known: nothing is invented for it.
CREATE TABLE office_settings (
    setting TEXT PRIMARY KEY NOT NULL,
    value   TEXT NOT NULL,
    officer INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
-- Days on which this office is closed beside the shipped holidays (reason), or works in spite of one (no reason).
CREATE TABLE office_holidays (
    day     TEXT PRIMARY KEY NOT NULL,
    reason  TEXT,
    officer INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
-- Years of shipped holidays that were compared with the decree.
CREATE TABLE holiday_years (
    year    INTEGER PRIMARY KEY NOT NULL,
    officer INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
-- Other offices, over the shipped directory.
CREATE TABLE other_offices (
    slug    TEXT PRIMARY KEY NOT NULL,
    address TEXT,
    hours   TEXT,
    phone   TEXT,
    officer INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
