-- What a consultant sets up: organisations with their current roster, and waves.
-- A shipped step is never edited; a later step changes what an earlier one made.

CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

-- The current tree; "position" keeps the order of the roster file.
CREATE TABLE department (
  id INTEGER PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  parent_id INTEGER REFERENCES department (id) ON DELETE CASCADE,
  code TEXT NOT NULL CHECK (code <> ''),
  name TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  UNIQUE (organisation_id, code),
  CHECK (parent_id IS NULL OR parent_id <> id)
) STRICT;

CREATE INDEX department_parent ON department (parent_id);

CREATE TABLE participant (
  id INTEGER PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  department_id INTEGER NOT NULL REFERENCES department (id) ON DELETE NO ACTION,
  code TEXT NOT NULL CHECK (code <> ''),
  tier TEXT NOT NULL CHECK (tier IN ('senior', 'middle', 'first-line', 'frontline')),
  language TEXT NOT NULL CHECK (language <> ''),
  email TEXT CHECK (email <> ''),
  position INTEGER NOT NULL CHECK (position >= 0),
  UNIQUE (organisation_id, code)
) STRICT;

CREATE INDEX participant_department ON participant (department_id);

-- Times are seconds since 1970-01-01 UTC.
CREATE TABLE wave (
  id INTEGER PRIMARY KEY,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  survey_source TEXT NOT NULL,
  opens INTEGER NOT NULL,
  closes INTEGER NOT NULL,
  minimum_group INTEGER NOT NULL CHECK (minimum_group >= 3),
  minimum_comments INTEGER NOT NULL CHECK (minimum_comments >= 0),
  short_form INTEGER NOT NULL CHECK (short_form IN (0, 1)),
  progress TEXT NOT NULL
    CHECK (progress IN ('planned', 'opened', 'closing', 'emptied', 'sealed')),
  box_key BLOB,
  UNIQUE (organisation_id, name),
  CHECK (opens < closes),
  CHECK ((progress = 'planned') = (box_key IS NULL))
) STRICT;

-- The profile questions by which results will be broken down.
CREATE TABLE wave_breakdown (
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 1 AND 3),
  profile_question TEXT NOT NULL CHECK (profile_question <> ''),
  PRIMARY KEY (wave_id, position),
  UNIQUE (wave_id, profile_question)
) STRICT, WITHOUT ROWID;

-- The codebook: which character of an answer string answers which question. Written at opening.
CREATE TABLE wave_column (
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('item', 'profile')),
  question TEXT NOT NULL CHECK (question <> ''),
  choices INTEGER NOT NULL CHECK (choices BETWEEN 0 AND 36),
  allows_dont_know INTEGER NOT NULL CHECK (allows_dont_know IN (0, 1)),
  PRIMARY KEY (wave_id, position),
  UNIQUE (wave_id, kind, question)
) STRICT, WITHOUT ROWID;

-- Tree and roster as frozen at opening: the denominators.
CREATE TABLE wave_department (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  parent_id INTEGER REFERENCES wave_department (id) ON DELETE CASCADE,
  code TEXT NOT NULL CHECK (code <> ''),
  name TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  UNIQUE (wave_id, code)
) STRICT;

CREATE INDEX wave_department_parent ON wave_department (parent_id);

CREATE TABLE wave_participant (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  wave_department_id INTEGER NOT NULL REFERENCES wave_department (id) ON DELETE NO ACTION,
  code TEXT NOT NULL CHECK (code <> ''),
  tier TEXT NOT NULL CHECK (tier IN ('senior', 'middle', 'first-line', 'frontline')),
  language TEXT NOT NULL CHECK (language <> ''),
  email TEXT CHECK (email <> ''),
  position INTEGER NOT NULL CHECK (position >= 0),
  UNIQUE (wave_id, code)
) STRICT;

CREATE INDEX wave_participant_department ON wave_participant (wave_department_id, tier);
