-- The promise that stood when the office answered first: later ones move the case's own, and make no late answer timely.
ALTER TABLE case_clocks ADD COLUMN answered_due INTEGER;
UPDATE case_clocks SET answered_due = (SELECT due_at FROM cases WHERE cases.id = case_id)
WHERE EXISTS (SELECT 1 FROM case_messages AS said WHERE said.case_id = case_clocks.case_id AND said.author = 'officer');
CREATE TRIGGER case_clock_first_answer AFTER UPDATE OF state ON cases WHEN NEW.state = 'asked'
BEGIN
    UPDATE case_clocks SET answered_due = coalesce(answered_due, NEW.due_at) WHERE case_id = NEW.id;
END;
