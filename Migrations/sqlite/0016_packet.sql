-- Packets for sites without network. At home: those that were made; at a site: the one that was opened.
-- No row says who may answer by a packet, or which ballot came by it.
CREATE TABLE packet (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  name BLOB NOT NULL UNIQUE CHECK (length(name) = 16),
  side TEXT NOT NULL CHECK (side IN ('home', 'site')),
  -- At home the key by which the site signs, at the site the key to which it seals.
  peer_key BLOB NOT NULL CHECK (length(peer_key) = 32),
  people INTEGER NOT NULL CHECK (people > 0),
  is_back INTEGER NOT NULL DEFAULT 0 CHECK (is_back IN (0, 1)),
  CHECK (side = 'home' OR is_back = 0)
) STRICT;

CREATE INDEX packet_wave ON packet (wave_id);
