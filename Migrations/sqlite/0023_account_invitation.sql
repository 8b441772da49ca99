-- Invitations to choose the password of an account, by the hash of what the link holds; one an account.
CREATE TABLE account_invitation (
  account_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  -- It counts as long as the account has this generation.
  generation INTEGER NOT NULL CHECK (generation >= 0),
  -- Seconds since 1970-01-01 UTC.
  began REAL NOT NULL
) STRICT;
