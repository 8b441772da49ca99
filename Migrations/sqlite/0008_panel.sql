-- Linked panels, off by default: a code that is the same for a person in every wave.
ALTER TABLE wave ADD COLUMN panel INTEGER NOT NULL DEFAULT 0 CHECK (panel IN (0, 1));

-- The code, encrypted so that only the person's link opens it.
ALTER TABLE invitation ADD COLUMN panel_code BLOB;

-- The code as it came out of the ballot: whoever has the link key as well can tell whose it is.
ALTER TABLE response ADD COLUMN panel TEXT CHECK (length(panel) = 32);
