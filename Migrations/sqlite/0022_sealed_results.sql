-- What was frozen of a wave's results, part by part, with the hash of each; it is written once.
CREATE TABLE sealed_result (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  part TEXT NOT NULL CHECK (part <> ''),
  content BLOB NOT NULL CHECK (length(content) > 0),
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
) STRICT;

CREATE UNIQUE INDEX sealed_result_once ON sealed_result (wave_id, part);

CREATE TRIGGER sealed_result_stays BEFORE UPDATE ON sealed_result BEGIN
  SELECT RAISE(ABORT, 'sealed results do not change');
END;

-- To whose leaders results were handed; no department stands for all of them.
CREATE TABLE publication (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  wave_department_id INTEGER REFERENCES wave_department (id) ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX publication_once ON publication (wave_id, ifnull(wave_department_id, 0));
CREATE INDEX publication_department ON publication (wave_department_id);
