-- Whether its recipient's own quiet hours put a row off, so that it is let go when those change.
ALTER TABLE outbox ADD COLUMN deferred INTEGER NOT NULL DEFAULT 0 CHECK (deferred IN (0, 1));
-- Of before, a copy or a notice that waits until just the hour at which these end was put off by them.
UPDATE outbox SET deferred = 1
WHERE state = 'waiting' AND ((lane = 3 AND content IS NOT NULL) OR (lane = 2 AND method LIKE 'send%'))
  AND EXISTS (SELECT 1 FROM own_hours AS h
              WHERE h.contact = chat AND not_before > 0 AND (not_before + 25200000) % 86400000 = h.opens * 3600000);
