-- How many an audience is, where that is counted beside the writer: asked by whoever looks at an announcement.

-- `audience` is the digest of what is counted. `message` is the page's number at Telegram, or `outbox_row` its row in the
-- outbox; it is edited once `found` (JSON) is there.
CREATE TABLE announcement_counts (
    announcement INTEGER NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
    viewer       INTEGER NOT NULL,
    audience     TEXT NOT NULL,
    message      INTEGER,
    outbox_row   INTEGER,
    asked_at     INTEGER NOT NULL,
    found        TEXT CHECK (found IS NULL OR json_valid(found)),
    found_at     INTEGER,
    PRIMARY KEY (announcement, viewer),
    CHECK ((found IS NULL) = (found_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX announcement_counts_waiting ON announcement_counts (asked_at) WHERE found IS NULL;
CREATE INDEX announcement_counts_by_age ON announcement_counts (asked_at);
CREATE INDEX announcement_counts_of_viewer ON announcement_counts (viewer);
