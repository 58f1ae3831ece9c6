-- To whom an event was offered, or who was told of it because of a wish: nobody hears of one twice.
CREATE TABLE event_offers (
    event   INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    contact INTEGER NOT NULL REFERENCES contacts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    at      INTEGER NOT NULL,
    PRIMARY KEY (event, contact)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_offers_of_contact ON event_offers (contact);
CREATE INDEX event_offers_by_age ON event_offers (at);
