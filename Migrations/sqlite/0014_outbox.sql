-- Which mails of a wave wait, are sent, or could not be. No address and no link is here: both come from
-- the frozen roster and the link key, and a row goes with its person.

CREATE TABLE mail (
  id INTEGER PRIMARY KEY,
  wave_participant_id INTEGER NOT NULL REFERENCES wave_participant (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('invitation', 'reminder-1', 'reminder-2', 'reminder-3')),
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'held')),
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  -- Seconds since 1970 before which a waiting mail is not tried; 0 for at once.
  due INTEGER NOT NULL DEFAULT 0,
  UNIQUE (wave_participant_id, kind),
  CHECK (state = 'queued' OR due = 0)
) STRICT;

-- Sending takes them one by one.
CREATE INDEX mail_queued ON mail (kind, due) WHERE state = 'queued';

-- Who gets no mail any more, and why: "refusal" on request, "bounce" where the address was refused.
CREATE TABLE mail_stop (
  wave_participant_id INTEGER NOT NULL REFERENCES wave_participant (id) ON DELETE CASCADE,
  reason TEXT NOT NULL CHECK (reason IN ('refusal', 'bounce')),
  PRIMARY KEY (wave_participant_id, reason)
) STRICT, WITHOUT ROWID;
