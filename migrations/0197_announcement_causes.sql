-- Why a copy did not arrive: the row of Telegram's error catalogue, or why nobody wanted it any more.
ALTER TABLE announcement_copies ADD COLUMN cause TEXT;
