-- What went to some is let go once more for those who have no copy: `back_to` is how far it was before, for whoever holds
-- it back again.
ALTER TABLE announcements ADD COLUMN back_to TEXT CHECK (back_to IN ('done', 'stopped', 'missed'));

-- When the button to the event was pressed first, and when somebody stopped all news because of the copy.
ALTER TABLE announcement_copies ADD COLUMN event_tapped_at INTEGER;
ALTER TABLE announcement_copies ADD COLUMN stopped_at INTEGER;
-- Until now it was not noted which button was pressed.
UPDATE announcement_copies SET event_tapped_at = tapped_at
    WHERE tapped_at IS NOT NULL AND announcement IN (SELECT id FROM announcements WHERE event IS NOT NULL);
