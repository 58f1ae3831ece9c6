-- Who held a consultation when it ended: one that is opened again may go to somebody else, or to nobody.
ALTER TABLE case_ends ADD COLUMN officer INTEGER;
UPDATE case_ends SET officer = (SELECT officer FROM cases WHERE cases.id = case_id);

DROP TRIGGER case_ends_noted;
CREATE TRIGGER case_ends_noted AFTER UPDATE OF state ON cases WHEN NEW.state = 'closed' AND OLD.state <> 'closed'
BEGIN
    INSERT INTO case_ends (case_id, outcome, at, officer) VALUES (NEW.id, NEW.outcome, NEW.closed_at, NEW.officer);
END;
