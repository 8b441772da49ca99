-- The ballot box of an open wave. No table here keeps a time.

-- The right to put one ballot into the box. The secret of the link is nowhere, only its hash.
CREATE TABLE invitation (
  id INTEGER PRIMARY KEY,
  wave_participant_id INTEGER NOT NULL REFERENCES wave_participant (id) ON DELETE CASCADE,
  nonce BLOB NOT NULL,
  link_hash BLOB NOT NULL UNIQUE CHECK (length(link_hash) > 0),
  state TEXT NOT NULL CHECK (state IN ('open', 'spent', 'revoked'))
) STRICT;

CREATE INDEX invitation_participant ON invitation (wave_participant_id);

-- A person has at most one invitation that counts.
CREATE UNIQUE INDEX invitation_current ON invitation (wave_participant_id)
  WHERE state <> 'revoked';

-- Answers under way: padded, and encrypted with a key that only the link holds.
CREATE TABLE draft (
  invitation_id INTEGER PRIMARY KEY REFERENCES invitation (id) ON DELETE CASCADE,
  ciphertext BLOB NOT NULL
) STRICT;

-- A chain of one-way keys; its first key is sealed to the public key of the wave.
CREATE TABLE ratchet (
  id INTEGER PRIMARY KEY,
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  name BLOB NOT NULL UNIQUE,
  sealed_first_key BLOB NOT NULL
) STRICT;

CREATE INDEX ratchet_wave ON ratchet (wave_id);

-- A sealed answer sheet: it names no invitation. The keys are plain row numbers, which start anew
-- when the box is empty.
CREATE TABLE ballot (
  id INTEGER PRIMARY KEY,
  ratchet_id INTEGER NOT NULL REFERENCES ratchet (id) ON DELETE RESTRICT,
  step INTEGER NOT NULL CHECK (step >= 0),
  receipt_hash BLOB NOT NULL UNIQUE,
  ciphertext BLOB NOT NULL,
  UNIQUE (ratchet_id, step)
) STRICT;
