-- A content goes once nobody is sent it any more: that is found without looking through everything that is sent.
CREATE INDEX outbox_of_content ON outbox (content) WHERE content IS NOT NULL;
