-- A consultation about somebody of the office: heads and admins alone know of it, and no count of the office holds it.
ALTER TABLE cases ADD COLUMN complaint INTEGER NOT NULL DEFAULT 0 CHECK (complaint IN (0, 1));
-- Of whom it is said, sealed: they never see it.
ALTER TABLE cases ADD COLUMN kept_from BLOB;
CREATE INDEX cases_complaints ON cases (state) WHERE complaint = 1;
DROP INDEX cases_counted;
CREATE INDEX cases_counted ON cases (state, officer, due_at)
    WHERE state IN ('waiting', 'taken', 'asked') AND complaint = 0;
DROP INDEX cases_open;
CREATE INDEX cases_open ON cases (urgent DESC, opened_at)
    WHERE state IN ('waiting', 'taken', 'asked') AND complaint = 0;
-- Whoever looked at one is found by its number, since the entry does not say whose it is.
CREATE INDEX audit_by_what ON audit (what) WHERE what IS NOT NULL;
