-- The counts above the office's queue are read from these alone, however many cases are over.
CREATE INDEX cases_counted ON cases (state, officer, due_at) WHERE state IN ('waiting', 'taken', 'asked');
CREATE INDEX services_counted ON services (state, officer, due_at) WHERE state <> 'closed';
