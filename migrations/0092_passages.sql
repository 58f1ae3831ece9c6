-- A text of a section of a programme that the office writes: a draft, what is published of it and its history, as of an answer.
ALTER TABLE short_answers ADD COLUMN slug TEXT;
ALTER TABLE short_answers ADD COLUMN section TEXT CHECK ((section IS NULL) = (slug IS NULL));
CREATE UNIQUE INDEX short_answers_of_section ON short_answers (slug, section) WHERE slug IS NOT NULL;
