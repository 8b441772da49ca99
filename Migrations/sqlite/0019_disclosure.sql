-- What may leave of single answer sheets, promised to people before they answer. The program knows the
-- levels; a later one needs no new table.
ALTER TABLE wave ADD COLUMN disclosure TEXT NOT NULL DEFAULT 'none' CHECK (disclosure <> '');
