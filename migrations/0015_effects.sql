-- What goes out may be an edit of a row that is not sent yet (`target`), and may carry a tag that comes back to the
-- feature that sent it. `app_language` is the language in which a contact is answered who never chose one.
ALTER TABLE outbox ADD COLUMN target INTEGER;
ALTER TABLE outbox ADD COLUMN tag TEXT;
ALTER TABLE contacts ADD COLUMN app_language TEXT;
