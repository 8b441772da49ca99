-- The account of somebody at the provider that vouches for them. Times are seconds since 1970-01-01 UTC.
CREATE TABLE account_provider (
  account_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  issuer TEXT NOT NULL CHECK (issuer <> ''),
  -- SHA-256 of issuer and subject: what the provider calls the person is not kept.
  subject BLOB NOT NULL UNIQUE CHECK (length(subject) = 32),
  linked REAL NOT NULL
) STRICT;

-- The kind of browser of a session, so that its owner knows it again; nothing that tells two alike apart.
ALTER TABLE session ADD COLUMN browser TEXT CHECK (browser <> '');

-- Who is under way to the provider, by the hash of what the browser holds, until they come back.
CREATE TABLE provider_trip (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  -- Where they go on afterwards.
  onward TEXT,
  began REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX provider_trip_began ON provider_trip (began);
