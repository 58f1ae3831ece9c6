-- When somebody who opened the link of a signed record did not agree to its being kept: the office looks at the paper.
ALTER TABLE desk ADD COLUMN refused_at INTEGER;
