-- What a case goes on with stands in its sealed part.
ALTER TABLE case_clocks DROP COLUMN earlier;
