-- What went to some is let go once more for those who have no copy: `back_to` is how far it was before, for whoever holds
-- it back again.
ALTER TABLE announcements ADD COLUMN back_to TEXT CHECK (back_to IN ('done', 'stopped', 'missed'));
