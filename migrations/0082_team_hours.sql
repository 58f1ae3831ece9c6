-- The hours of a team that are not the office's, written as those are.
ALTER TABLE team_times ADD COLUMN hours TEXT;
