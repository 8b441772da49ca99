-- What departments achieve, from outside the survey: one set of figures a wave.
CREATE TABLE outcome (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL UNIQUE REFERENCES wave (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;

-- One figure a department; a department without one has no row.
CREATE TABLE outcome_figure (
  outcome_id INTEGER NOT NULL REFERENCES outcome (id) ON DELETE CASCADE,
  wave_department_id INTEGER NOT NULL REFERENCES wave_department (id) ON DELETE CASCADE,
  value REAL NOT NULL CHECK (value BETWEEN -1e12 AND 1e12),
  PRIMARY KEY (outcome_id, wave_department_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX outcome_figure_department ON outcome_figure (wave_department_id);
