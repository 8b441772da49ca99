-- What a closed wave holds: shuffled, and tied to nobody.

-- One row per answer sheet: one character a question, as wave_column says (0-9 and a-z for the
-- 0-based position of the point, - for blank, ? for "I don't know"). The tier is 'leader' where the
-- answers were collected elsewhere and no more than the role is known.
CREATE TABLE response (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  wave_department_id INTEGER NOT NULL REFERENCES wave_department (id) ON DELETE NO ACTION,
  tier TEXT NOT NULL
    CHECK (tier IN ('senior', 'middle', 'first-line', 'leader', 'frontline')),
  answers TEXT NOT NULL CHECK (answers NOT GLOB '*[^0-9a-z?-]*')
) STRICT;

CREATE INDEX response_wave ON response (wave_id);
CREATE INDEX response_department ON response (wave_department_id);

-- Written answers, shuffled on their own: no column leads to the response they came with.
CREATE TABLE comment (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  wave_department_id INTEGER NOT NULL REFERENCES wave_department (id) ON DELETE NO ACTION,
  tier TEXT NOT NULL
    CHECK (tier IN ('senior', 'middle', 'first-line', 'leader', 'frontline')),
  question TEXT NOT NULL CHECK (question <> ''),
  text TEXT NOT NULL CHECK (text <> '')
) STRICT;

CREATE INDEX comment_wave ON comment (wave_id);
CREATE INDEX comment_department ON comment (wave_department_id);

-- One row per answer, for analysts. "point" is the 0-based position of the chosen point, and null
-- when the answer is none.
CREATE VIEW answer (
  response_id, wave_id, department, tier, role, position, kind, question, answer, point
) AS
SELECT
  response.id, response.wave_id, wave_department.code, response.tier,
  CASE response.tier WHEN 'frontline' THEN 'frontline' ELSE 'leader' END,
  wave_column.position, wave_column.kind, wave_column.question,
  CASE substr(response.answers, wave_column.position, 1)
    WHEN '-' THEN 'blank' WHEN '?' THEN 'dont-know' ELSE 'point' END,
  nullif(
    instr(
      '0123456789abcdefghijklmnopqrstuvwxyz',
      substr(response.answers, wave_column.position, 1)),
    0) - 1
FROM response
JOIN wave_department ON wave_department.id = response.wave_department_id
JOIN wave_column ON wave_column.wave_id = response.wave_id
  AND wave_column.position <= length(response.answers);
