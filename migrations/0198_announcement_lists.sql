-- Lists about announcements that are made beside the writer: a workbook of what came of one, or a page of who will get it,
-- which is edited once it is there (`message` is its number at Telegram, or `outbox_row` its row in the outbox).
CREATE TABLE announcement_lists (
    announcement INTEGER NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
    viewer       INTEGER NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('sheet', 'named')),
    page         INTEGER NOT NULL,
    message      INTEGER,
    outbox_row   INTEGER,
    asked_at     INTEGER NOT NULL,
    PRIMARY KEY (announcement, viewer, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX announcement_lists_by_age ON announcement_lists (asked_at);
CREATE INDEX announcement_lists_of_viewer ON announcement_lists (viewer);
