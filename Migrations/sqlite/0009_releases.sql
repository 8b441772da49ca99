-- What the first report of a wave settled: no later report shows another cell.
CREATE TABLE release (
  wave_id INTEGER PRIMARY KEY REFERENCES wave (id) ON DELETE CASCADE,
  cells INTEGER NOT NULL CHECK (cells >= 0)
) STRICT;

-- The cells that may be shown; no department stands for the organisation.
CREATE TABLE release_cell (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES release (wave_id) ON DELETE CASCADE,
  wave_department_id INTEGER REFERENCES wave_department (id) ON DELETE CASCADE,
  block TEXT NOT NULL CHECK (block <> ''),
  facet TEXT NOT NULL CHECK (facet IN ('items', 'now', 'needed', 'ahead'))
) STRICT;

CREATE UNIQUE INDEX release_cell_once
  ON release_cell (wave_id, block, facet, ifnull(wave_department_id, 0));
CREATE INDEX release_cell_department ON release_cell (wave_department_id);
