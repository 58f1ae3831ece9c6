-- The officers' group: one topic a case.

CREATE TABLE office_groups (
    group_chat INTEGER PRIMARY KEY NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('asked', 'active', 'lost')),
    officer    INTEGER NOT NULL,
    at         INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX office_groups_active ON office_groups (state) WHERE state = 'active';

-- The topic of a case; none while it is being opened. What was posted there up to which message.
CREATE TABLE case_topics (
    case_id    INTEGER PRIMARY KEY NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    group_chat INTEGER NOT NULL,
    topic      INTEGER,
    title      TEXT NOT NULL,
    closed     INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
    posted     INTEGER NOT NULL DEFAULT 0,
    opened     INTEGER NOT NULL DEFAULT 0,
    at         INTEGER NOT NULL
) STRICT;
CREATE INDEX case_topics_by_topic ON case_topics (group_chat, topic);
