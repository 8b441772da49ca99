-- What a wave promises beside the sizes of groups: whether results are told by tier, and what is told
-- of a department that has too few leaders. The program knows the modes; a later one needs no new table.
ALTER TABLE wave ADD COLUMN by_tier INTEGER NOT NULL DEFAULT 0 CHECK (by_tier IN (0, 1));
ALTER TABLE wave ADD COLUMN small_leadership TEXT NOT NULL DEFAULT 'roll-up'
  CHECK (small_leadership <> '');
