-- When the office told the authority of an incident in writing, which it does outside of the bot.
ALTER TABLE incidents ADD COLUMN reported_at INTEGER;
