-- When somebody of the office wrote something in the topic of a case that went to nobody: what its holder writes next may
-- answer that.
ALTER TABLE case_topics ADD COLUMN aside_at INTEGER;
