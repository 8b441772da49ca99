-- Programs that are told what comes about with an organisation's waves. Times are seconds since
-- 1970-01-01 UTC; secrets are encrypted with a key of the key folder.
CREATE TABLE webhook (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  address TEXT NOT NULL CHECK (address GLOB 'http*://?*'),
  events TEXT NOT NULL CHECK (events <> ''),
  secret BLOB NOT NULL,
  former_secret BLOB,
  former_until REAL,
  added REAL NOT NULL,
  ended REAL,
  CHECK ((former_secret IS NULL) = (former_until IS NULL))
) STRICT;

CREATE INDEX webhook_organisation ON webhook (organisation_id);

-- The calls that they are owed: one for each event of a wave.
CREATE TABLE webhook_delivery (
  id TEXT PRIMARY KEY CHECK (id GLOB 'msg_?*'),
  webhook_id INTEGER NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
  event TEXT NOT NULL,
  wave TEXT NOT NULL,
  noticed REAL NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
  state TEXT NOT NULL CHECK (state IN ('known', 'waiting', 'delivered', 'given-up')),
  due REAL,
  UNIQUE (webhook_id, event, wave),
  CHECK ((state = 'waiting') = (due IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX webhook_delivery_due ON webhook_delivery (due) WHERE due IS NOT NULL;
