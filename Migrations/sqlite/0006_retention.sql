-- How long what ties a wave to persons is kept, and the log of what was deleted.

-- Days after the wave's end; null where nothing was said.
ALTER TABLE wave ADD COLUMN purge_after INTEGER CHECK (purge_after BETWEEN 0 AND 3650);

ALTER TABLE wave ADD COLUMN purge_responses_after INTEGER
  CHECK (purge_responses_after BETWEEN 0 AND 3650);

-- People who were taken off a wave's frozen roster: how many they were and how many of them had
-- answered, so that what reports rest on stays as it was frozen.
CREATE TABLE wave_nameless (
  wave_department_id INTEGER NOT NULL REFERENCES wave_department (id) ON DELETE CASCADE,
  tier TEXT NOT NULL CHECK (tier IN ('senior', 'middle', 'first-line', 'frontline')),
  invited INTEGER NOT NULL CHECK (invited > 0),
  answered INTEGER NOT NULL CHECK (answered BETWEEN 0 AND invited),
  PRIMARY KEY (wave_department_id, tier)
) STRICT, WITHOUT ROWID;

-- "last-invitation": no invitation gets this number or a lower one again, so that a form that is
-- still open somewhere never reaches another person's invitation. "scrub-due": rows were deleted, and
-- the file has not been rewritten since.
CREATE TABLE upkeep (
  name TEXT PRIMARY KEY CHECK (name IN ('last-invitation', 'scrub-due')),
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The log of acts: what was deleted or handed out on which day; never of whom. Each line's mark is
-- the SHA-256 of the mark before it and of the line.
CREATE TABLE act (
  id INTEGER PRIMARY KEY,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  organisation TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what <> ''),
  wave TEXT,
  number INTEGER NOT NULL CHECK (number >= 0),
  mark BLOB NOT NULL UNIQUE CHECK (length(mark) = 32)
) STRICT;

CREATE TRIGGER act_is_not_deleted BEFORE DELETE ON act
BEGIN
  SELECT raise(ABORT, 'the log of acts only grows');
END;

CREATE TRIGGER act_is_not_changed BEFORE UPDATE ON act
BEGIN
  SELECT raise(ABORT, 'the log of acts only grows');
END;
