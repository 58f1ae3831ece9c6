-- A row and its payload go straight to where they stay. Before, the payload was written into the row and moved by a
-- trigger: each reply was written three times, and its log kept the payload twice.
DROP TRIGGER outbox_payload_in;
DROP TRIGGER outbox_payload_replaced;

-- The way in. One with the number of a waiting row takes its place; of any other row with that number nothing changes.
CREATE VIEW outbox_in (id, chat, lane, state, not_before, method, payload, content, file, message_id, target, tag,
                       created_at)
    AS SELECT id, chat, lane, state, not_before, method, NULL, content, file, message_id, target, tag, created_at
       FROM outbox;
CREATE TRIGGER outbox_in_insert INSTEAD OF INSERT ON outbox_in BEGIN
    INSERT INTO outbox (id, chat, lane, state, not_before, method, content, file, message_id, target, tag, created_at)
        VALUES (NEW.id, NEW.chat, NEW.lane, NEW.state, NEW.not_before, NEW.method, NEW.content, NEW.file,
                NEW.message_id, NEW.target, NEW.tag, NEW.created_at)
        ON CONFLICT (id) DO UPDATE SET method = excluded.method, file = excluded.file,
            tag = coalesce(excluded.tag, outbox.tag) WHERE outbox.state = 'waiting';
    INSERT INTO outbox_payloads (id, body)
        SELECT id, NEW.payload FROM outbox WHERE id = NEW.id AND finished_at IS NULL AND NEW.payload IS NOT NULL
        ON CONFLICT (id) DO UPDATE SET body = excluded.body
            WHERE (SELECT state FROM outbox WHERE id = excluded.id) = 'waiting';
END;

-- Rows of shared content have no payload of their own that could go.
DROP TRIGGER outbox_payload_out;
CREATE TRIGGER outbox_payload_out AFTER UPDATE OF finished_at ON outbox
WHEN NEW.finished_at IS NOT NULL AND NEW.content IS NULL BEGIN
    DELETE FROM outbox_payloads WHERE id = NEW.id;
END;
