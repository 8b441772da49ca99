-- What became of a ballot, by its receipt: "withdrawn" while the box is full, "counted" once it was
-- opened. It names no invitation, keeps no time, and lies in the order of the hashes. It goes with the
-- links of the wave.

CREATE TABLE receipt (
  receipt_hash BLOB PRIMARY KEY CHECK (length(receipt_hash) > 0),
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('withdrawn', 'counted'))
) STRICT, WITHOUT ROWID;

CREATE INDEX receipt_wave ON receipt (wave_id);

-- People who say before answering that their department or role is not right; it goes with the person.
CREATE TABLE place_doubt (
  wave_participant_id INTEGER PRIMARY KEY REFERENCES wave_participant (id) ON DELETE CASCADE
) STRICT;
