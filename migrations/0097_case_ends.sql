-- How consultations ended, one row an end: one that is opened again keeps how it had ended before.
CREATE TABLE case_ends (
    id      INTEGER PRIMARY KEY NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    outcome TEXT NOT NULL CHECK (outcome IN ('solved', 'quiet', 'owner', 'passed-on', 'not-possible', 'cancelled')),
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX case_ends_by_case ON case_ends (case_id, id);
CREATE INDEX case_ends_by_age ON case_ends (at);

-- What its owner ended with "it helped" was counted as taken back.
UPDATE cases SET outcome = 'solved' WHERE outcome = 'cancelled' AND helped = 1 AND officer IS NULL;
INSERT INTO case_ends (case_id, outcome, at)
SELECT id, CASE WHEN outcome = 'solved' AND coalesce(quiet, 0) THEN 'quiet'
                WHEN outcome = 'solved' AND helped = 1 AND officer IS NULL THEN 'owner'
                ELSE outcome END, closed_at
FROM cases LEFT JOIN case_clocks ON case_id = id WHERE state = 'closed' ORDER BY closed_at, id;

-- By whatever way a case ends; what is neither the office's word nor a taking back is noted by who ends it so.
CREATE TRIGGER case_ends_noted AFTER UPDATE OF state ON cases WHEN NEW.state = 'closed' AND OLD.state <> 'closed'
BEGIN
    INSERT INTO case_ends (case_id, outcome, at) VALUES (NEW.id, NEW.outcome, NEW.closed_at);
END;
