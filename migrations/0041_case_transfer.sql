-- Handing a consultation on: the team that it was passed to, and why it is in the queue again.

-- The team that answers, where that is not the one of its topic.
ALTER TABLE cases ADD COLUMN team TEXT;
-- Why it is in the queue again, until somebody takes it.
ALTER TABLE cases ADD COLUMN returned TEXT;
-- Whether the office has still to be told of that.
ALTER TABLE cases ADD COLUMN untold INTEGER NOT NULL DEFAULT 0 CHECK (untold IN (0, 1));
CREATE INDEX cases_untold ON cases (id) WHERE untold = 1;
