-- Accounts of those who run waves and read results; a respondent has none.
CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  address TEXT NOT NULL UNIQUE CHECK (address <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  post TEXT NOT NULL CHECK (post IN ('administrator', 'consultant', 'leader', 'auditor')),
  department TEXT CHECK (department <> ''),
  generation INTEGER NOT NULL DEFAULT 0 CHECK (generation >= 0),
  is_revoked INTEGER NOT NULL DEFAULT 0 CHECK (is_revoked IN (0, 1)),
  -- scrypt, with its parameters and salt.
  password TEXT NOT NULL CHECK (password GLOB '$scrypt$*'),
  -- Encrypted with a key of the key folder.
  factor_secret BLOB,
  factor_step INTEGER NOT NULL DEFAULT 0,
  CHECK ((post = 'leader') = (department IS NOT NULL))
) STRICT;

-- The organisations of a consultant or a leader. Departments go by their code: a roster import makes
-- them anew.
CREATE TABLE account_organisation (
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  PRIMARY KEY (account_id, organisation_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX account_organisation_organisation ON account_organisation (organisation_id);

-- Of what somebody shows, codes, sessions and tokens, only a hash is kept.
CREATE TABLE recovery_code (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX recovery_code_account ON recovery_code (account_id);

-- Times are seconds since 1970-01-01 UTC.
CREATE TABLE session (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('password', 'whole')),
  began REAL NOT NULL,
  used REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_began ON session (began);

CREATE TABLE access_token (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> ''),
  scope TEXT NOT NULL CHECK (scope <> ''),
  began REAL NOT NULL,
  ends REAL NOT NULL,
  UNIQUE (account_id, name)
) STRICT, WITHOUT ROWID;

-- Tries to sign in, by a hash that tells neither the account nor the network.
CREATE TABLE sign_in_try (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  count INTEGER NOT NULL CHECK (count >= 0),
  last REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sign_in_try_last ON sign_in_try (last);

-- Where an account has signed in, by a hash.
CREATE TABLE known_place (
  account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  seen REAL NOT NULL,
  PRIMARY KEY (account_id, hash)
) STRICT, WITHOUT ROWID;
