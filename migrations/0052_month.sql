-- A month of the office is counted over times.
CREATE INDEX cases_by_opened ON cases (opened_at) WHERE state <> 'draft';
CREATE INDEX cases_by_closed ON cases (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX businesses_by_created ON businesses (created_at);
CREATE INDEX unanswered_by_first ON unanswered (first_seen);
