-- Why an announcement cannot wait until announcements may go; nothing where it can.
ALTER TABLE announcements ADD COLUMN urgent TEXT;
