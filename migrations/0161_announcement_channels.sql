-- The office's channel, or a group, as one more recipient of announcements.

-- `asked` since somebody who may say so put the bot there, `active` for the one in which announcements stand, `lost`
-- once the bot may not write there any more.
CREATE TABLE announcement_channels (
    channel INTEGER PRIMARY KEY NOT NULL,
    title   TEXT NOT NULL,
    state   TEXT NOT NULL CHECK (state IN ('asked', 'active', 'lost')),
    officer INTEGER NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX announcement_channels_active ON announcement_channels (state) WHERE state = 'active';
CREATE INDEX announcement_channels_by_age ON announcement_channels (at);
CREATE INDEX announcement_channels_of_officer ON announcement_channels (officer);

-- Whether it goes there too.
ALTER TABLE announcements ADD COLUMN channel INTEGER NOT NULL DEFAULT 0 CHECK (channel IN (0, 1));
CREATE INDEX announcements_for_channel ON announcements (id) WHERE state = 'sending' AND channel = 1;

-- The one copy there, which is in no count of people. `row` is that of the outbox; without an end it is under way.
CREATE TABLE announcement_posts (
    announcement INTEGER PRIMARY KEY NOT NULL REFERENCES announcements (id) ON DELETE CASCADE,
    channel      INTEGER NOT NULL,
    row          INTEGER,
    outcome      TEXT CHECK (outcome IN ('sent', 'gone', 'failed', 'cancelled', 'unknown')),
    message      INTEGER,
    mended       TEXT CHECK (mended IN ('correct', 'withdraw', 'refused')),
    at           INTEGER NOT NULL
) STRICT;
CREATE INDEX announcement_posts_under_way ON announcement_posts (row) WHERE outcome IS NULL;
