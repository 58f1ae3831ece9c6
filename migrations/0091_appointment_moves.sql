-- A move is asked for beside the appointment that stands until its officer says yes: `series` is the row of the first one,
-- by which all of them are one. `notice` is the message in which its owner reads that it is certain.
ALTER TABLE appointments ADD COLUMN series INTEGER;
ALTER TABLE appointments ADD COLUMN notice INTEGER;
CREATE INDEX appointments_of_series ON appointments (series) WHERE series IS NOT NULL;
-- Where people meet that is not the office: a point on the map, in millionths of a degree.
ALTER TABLE appointment_slots ADD COLUMN latitude INTEGER;
ALTER TABLE appointment_slots ADD COLUMN longitude INTEGER CHECK ((longitude IS NULL) = (latitude IS NULL));
