-- A wave that is published with noise: its budget in hundredths, and what was drawn, once.
ALTER TABLE wave ADD COLUMN noise_budget INTEGER CHECK (noise_budget BETWEEN 10 AND 1000);

-- The budget that was spent; no other release of the wave is ever drawn.
CREATE TABLE noisy_release (
  wave_id INTEGER PRIMARY KEY REFERENCES wave (id) ON DELETE CASCADE,
  budget INTEGER NOT NULL CHECK (budget BETWEEN 10 AND 1000),
  sums INTEGER NOT NULL CHECK (sums >= 0)
) STRICT;

-- Sums with noise, of a department's own people; no department stands for the organisation.
CREATE TABLE noisy_sum (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES noisy_release (wave_id) ON DELETE CASCADE,
  wave_department_id INTEGER REFERENCES wave_department (id) ON DELETE CASCADE,
  block TEXT NOT NULL CHECK (block <> ''),
  facet TEXT NOT NULL CHECK (facet IN ('items', 'now', 'needed')),
  role TEXT NOT NULL CHECK (role IN ('leader', 'frontline')),
  people INTEGER NOT NULL,
  total INTEGER NOT NULL,
  squares INTEGER
) STRICT;

CREATE UNIQUE INDEX noisy_sum_once
  ON noisy_sum (wave_id, block, facet, role, ifnull(wave_department_id, 0));
CREATE INDEX noisy_sum_department ON noisy_sum (wave_department_id);
