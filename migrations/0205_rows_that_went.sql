-- As 0185: a button of before names a draft, a question, a day or an audience by its row, and would act on the next one.

CREATE TRIGGER event_goes AFTER DELETE ON events
BEGIN
    INSERT INTO meta (key, value) VALUES ('events_gone', CAST(OLD.id AS TEXT))
    ON CONFLICT (key) DO UPDATE SET value = CAST(max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER)) AS TEXT);
END;
-- Those that went before this are behind a leap.
INSERT INTO meta (key, value)
SELECT 'events_gone', CAST(highest + 100 AS TEXT) FROM (SELECT max(id) AS highest FROM events) WHERE highest IS NOT NULL;

CREATE TRIGGER event_question_goes AFTER DELETE ON event_questions
BEGIN
    INSERT INTO meta (key, value) VALUES ('event_questions_gone', CAST(OLD.id AS TEXT))
    ON CONFLICT (key) DO UPDATE SET value = CAST(max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER)) AS TEXT);
END;
-- Those that went before this are behind a leap.
INSERT INTO meta (key, value)
SELECT 'event_questions_gone', CAST(highest + 100 AS TEXT) FROM (SELECT max(id) AS highest FROM event_questions) WHERE highest IS NOT NULL;

CREATE TRIGGER event_session_goes AFTER DELETE ON event_sessions
BEGIN
    INSERT INTO meta (key, value) VALUES ('event_sessions_gone', CAST(OLD.id AS TEXT))
    ON CONFLICT (key) DO UPDATE SET value = CAST(max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER)) AS TEXT);
END;
-- Those that went before this are behind a leap.
INSERT INTO meta (key, value)
SELECT 'event_sessions_gone', CAST(highest + 100 AS TEXT) FROM (SELECT max(id) AS highest FROM event_sessions) WHERE highest IS NOT NULL;

CREATE TRIGGER saved_audience_goes AFTER DELETE ON saved_audiences
BEGIN
    INSERT INTO meta (key, value) VALUES ('saved_audiences_gone', CAST(OLD.id AS TEXT))
    ON CONFLICT (key) DO UPDATE SET value = CAST(max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER)) AS TEXT);
END;
-- Those that went before this are behind a leap.
INSERT INTO meta (key, value)
SELECT 'saved_audiences_gone', CAST(highest + 100 AS TEXT) FROM (SELECT max(id) AS highest FROM saved_audiences) WHERE highest IS NOT NULL;
