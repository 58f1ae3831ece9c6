-- Delivery: payloads apart from their rows, doubts counted, chats that Telegram limits.

-- What a row sends, as long as it is not final. A row keeps its number, its chat and its end for two days; its payload
-- fills half a page or more and is gone within seconds. In a table of their own payloads leave whole pages behind,
-- which the next ones use again.
CREATE TABLE outbox_payloads (
    id   INTEGER PRIMARY KEY NOT NULL,
    body BLOB NOT NULL
) STRICT;

-- As before, but: `payload` is only the way in, a trigger moves it to `outbox_payloads`; `doubts` counts the calls of
-- which nobody knows whether they delivered; `unknown` is final (`finished_at`) after the second doubt of a notice or
-- bulk row; `told_at` says that the contact heard of a reply that was given up.
-- A reply with `not_before` above 0 goes behind those with 0: its update is old, or Telegram limited its chat.
CREATE TABLE outbox_new (
    id          INTEGER PRIMARY KEY NOT NULL,
    chat        INTEGER NOT NULL,
    lane        INTEGER NOT NULL CHECK (lane BETWEEN 0 AND 3),
    state       TEXT NOT NULL CHECK (state IN
                ('queued', 'waiting', 'sending', 'unknown', 'sent', 'inactive', 'dropped', 'cancelled')),
    not_before  INTEGER NOT NULL DEFAULT 0,
    attempts    INTEGER NOT NULL DEFAULT 0,
    doubts      INTEGER NOT NULL DEFAULT 0,
    method      TEXT,
    payload     BLOB,
    content     INTEGER REFERENCES contents (id),
    file        TEXT REFERENCES files (hash),
    message_id  INTEGER,
    error       TEXT,
    created_at  INTEGER NOT NULL,
    finished_at INTEGER,
    told_at     INTEGER,
    CHECK (state = 'unknown' OR (finished_at IS NOT NULL) = (state IN ('sent', 'inactive', 'dropped', 'cancelled'))),
    CHECK (finished_at IS NULL OR payload IS NULL)
) STRICT;
INSERT INTO outbox_payloads (id, body) SELECT id, payload FROM outbox WHERE payload IS NOT NULL;
INSERT INTO outbox_new (id, chat, lane, state, not_before, attempts, method, content, file, message_id, error,
                        created_at, finished_at, told_at)
    SELECT id, chat, lane, state, not_before, attempts, method, content, file, message_id, error, created_at,
           finished_at, finished_at FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_new RENAME TO outbox;

-- The claim walks this in order; rows a running process holds in memory are never looked for.
CREATE INDEX outbox_waiting ON outbox (lane, not_before, id) WHERE state = 'waiting';
CREATE INDEX outbox_unsettled ON outbox (state, id) WHERE state IN ('queued', 'sending', 'unknown');
CREATE INDEX outbox_waiting_of_chat ON outbox (chat, lane, id) WHERE state = 'waiting';
CREATE INDEX outbox_finished ON outbox (finished_at) WHERE finished_at IS NOT NULL;
-- Replies that were given up and nobody was told of.
CREATE INDEX outbox_lost ON outbox (chat) WHERE state = 'dropped' AND lane <= 1 AND told_at IS NULL;
-- Whether an unknown group was told goodbye lately.
CREATE INDEX outbox_of_group ON outbox (chat) WHERE chat < 0;

CREATE TRIGGER outbox_payload_in AFTER INSERT ON outbox WHEN NEW.payload IS NOT NULL BEGIN
    INSERT INTO outbox_payloads (id, body) VALUES (NEW.id, NEW.payload);
    UPDATE outbox SET payload = NULL WHERE id = NEW.id;
END;
CREATE TRIGGER outbox_payload_replaced AFTER UPDATE OF payload ON outbox WHEN NEW.payload IS NOT NULL BEGIN
    UPDATE outbox_payloads SET body = NEW.payload WHERE id = NEW.id;
    UPDATE outbox SET payload = NULL WHERE id = NEW.id;
END;
CREATE TRIGGER outbox_payload_out AFTER UPDATE OF finished_at ON outbox WHEN NEW.finished_at IS NOT NULL BEGIN
    DELETE FROM outbox_payloads WHERE id = NEW.id;
END;
CREATE TRIGGER outbox_payload_gone AFTER DELETE ON outbox WHEN OLD.finished_at IS NULL BEGIN
    DELETE FROM outbox_payloads WHERE id = OLD.id;
END;

-- Until when Telegram takes nothing for a chat; outlives a restart.
CREATE TABLE limited_chats (
    chat  INTEGER PRIMARY KEY NOT NULL,
    until INTEGER NOT NULL
) STRICT;
