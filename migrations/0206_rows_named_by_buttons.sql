-- As 0205, for the other tables whose rows buttons name. Rows that went before this are behind a leap, also where the table
-- is empty by now; a file that nobody wrote to yet starts at one.

CREATE TRIGGER announcement_goes AFTER DELETE ON announcements
BEGIN
    INSERT INTO meta (key, value) VALUES ('announcements_gone', CAST(OLD.id AS TEXT))
    ON CONFLICT (key) DO UPDATE SET value = CAST(max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER)) AS TEXT);
END;
INSERT INTO meta (key, value)
SELECT 'announcements_gone', CAST(highest + 100 AS TEXT)
FROM (SELECT coalesce(max(id), 0) AS highest FROM announcements) WHERE EXISTS (SELECT 1 FROM contacts);

CREATE TRIGGER appointment_slot_goes AFTER DELETE ON appointment_slots
BEGIN
    INSERT INTO meta (key, value) VALUES ('appointment_slots_gone', CAST(OLD.id AS TEXT))
    ON CONFLICT (key) DO UPDATE SET value = CAST(max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER)) AS TEXT);
END;
INSERT INTO meta (key, value)
SELECT 'appointment_slots_gone', CAST(highest + 100 AS TEXT)
FROM (SELECT coalesce(max(id), 0) AS highest FROM appointment_slots) WHERE EXISTS (SELECT 1 FROM contacts);

CREATE TRIGGER case_goes AFTER DELETE ON cases
BEGIN
    INSERT INTO meta (key, value) VALUES ('cases_gone', CAST(OLD.id AS TEXT))
    ON CONFLICT (key) DO UPDATE SET value = CAST(max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER)) AS TEXT);
END;
INSERT INTO meta (key, value)
SELECT 'cases_gone', CAST(highest + 100 AS TEXT)
FROM (SELECT coalesce(max(id), 0) AS highest FROM cases) WHERE EXISTS (SELECT 1 FROM contacts);

CREATE TRIGGER incident_goes AFTER DELETE ON incidents
BEGIN
    INSERT INTO meta (key, value) VALUES ('incidents_gone', CAST(OLD.id AS TEXT))
    ON CONFLICT (key) DO UPDATE SET value = CAST(max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER)) AS TEXT);
END;
INSERT INTO meta (key, value)
SELECT 'incidents_gone', CAST(highest + 100 AS TEXT)
FROM (SELECT coalesce(max(id), 0) AS highest FROM incidents) WHERE EXISTS (SELECT 1 FROM contacts);

CREATE TRIGGER poster_code_goes AFTER DELETE ON poster_codes
BEGIN
    INSERT INTO meta (key, value) VALUES ('poster_codes_gone', CAST(OLD.id AS TEXT))
    ON CONFLICT (key) DO UPDATE SET value = CAST(max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER)) AS TEXT);
END;
INSERT INTO meta (key, value)
SELECT 'poster_codes_gone', CAST(highest + 100 AS TEXT)
FROM (SELECT coalesce(max(id), 0) AS highest FROM poster_codes) WHERE EXISTS (SELECT 1 FROM contacts);

CREATE TRIGGER seat_goes AFTER DELETE ON seats
BEGIN
    INSERT INTO meta (key, value) VALUES ('seats_gone', CAST(OLD.id AS TEXT))
    ON CONFLICT (key) DO UPDATE SET value = CAST(max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER)) AS TEXT);
END;
INSERT INTO meta (key, value)
SELECT 'seats_gone', CAST(highest + 100 AS TEXT)
FROM (SELECT coalesce(max(id), 0) AS highest FROM seats) WHERE EXISTS (SELECT 1 FROM contacts);

-- What 0205 left out: tables that were empty when it ran.
INSERT INTO meta (key, value) SELECT 'events_gone', '100' WHERE EXISTS (SELECT 1 FROM contacts) ON CONFLICT (key) DO NOTHING;
INSERT INTO meta (key, value) SELECT 'event_questions_gone', '100' WHERE EXISTS (SELECT 1 FROM contacts) ON CONFLICT (key) DO NOTHING;
INSERT INTO meta (key, value) SELECT 'event_sessions_gone', '100' WHERE EXISTS (SELECT 1 FROM contacts) ON CONFLICT (key) DO NOTHING;
INSERT INTO meta (key, value) SELECT 'saved_audiences_gone', '100' WHERE EXISTS (SELECT 1 FROM contacts) ON CONFLICT (key) DO NOTHING;
INSERT INTO meta (key, value) SELECT 'short_answers_gone', '100' WHERE EXISTS (SELECT 1 FROM contacts) ON CONFLICT (key) DO NOTHING;
INSERT INTO meta (key, value) SELECT 'case_messages_gone', '100' WHERE EXISTS (SELECT 1 FROM contacts) ON CONFLICT (key) DO NOTHING;
