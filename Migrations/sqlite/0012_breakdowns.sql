-- The rows of declared breakdowns that the first report of a wave settled: a tier, or one option of a
-- question about the respondent. What was settled before this step has none.
ALTER TABLE release ADD COLUMN breakdown_rows INTEGER NOT NULL DEFAULT 0
  CHECK (breakdown_rows >= 0);

CREATE TABLE release_row (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES release (wave_id) ON DELETE CASCADE,
  question TEXT CHECK (question <> ''),
  value TEXT NOT NULL CHECK (value <> '')
) STRICT;

CREATE UNIQUE INDEX release_row_once ON release_row (wave_id, ifnull(question, ''), value);
