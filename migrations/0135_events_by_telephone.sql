-- Those of an event who have no chat are called by the office: of which beginning it was given their list.
ALTER TABLE events ADD COLUMN phoned_for INTEGER;
