-- Who asked for somebody else's approval stands by itself; until now that stood where the approver stands, while it waited.
ALTER TABLE announcements ADD COLUMN asked_by INTEGER;
UPDATE announcements SET asked_by = approver, approver = NULL WHERE state = 'asked';
