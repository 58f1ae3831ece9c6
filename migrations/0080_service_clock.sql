-- What was noted and still has to be done is told when its time comes: when it is to be looked at next, none for what is
-- done or was told all.
ALTER TABLE services ADD COLUMN look_at INTEGER;
UPDATE services SET look_at = 0 WHERE state <> 'closed' AND due_at IS NOT NULL;
CREATE INDEX services_by_look ON services (look_at) WHERE look_at IS NOT NULL;
