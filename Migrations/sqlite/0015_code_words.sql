-- Code words, where a wave allows them: five words that open a person's link on another device.
ALTER TABLE wave ADD COLUMN code_words INTEGER NOT NULL DEFAULT 0 CHECK (code_words IN (0, 1));

-- The secret of a link, encrypted with a key that scrypt makes of the words. Of these the two that find
-- the row are here; the three that are secret are nowhere.
CREATE TABLE code_words (
  invitation_id INTEGER PRIMARY KEY REFERENCES invitation (id) ON DELETE CASCADE,
  finding TEXT NOT NULL UNIQUE,
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  ciphertext BLOB NOT NULL,
  wrong INTEGER NOT NULL DEFAULT 0 CHECK (wrong >= 0)
) STRICT;

-- A link that is used or taken back has no words any more, whoever used it or took it back.
CREATE TRIGGER code_words_end AFTER UPDATE OF state ON invitation WHEN new.state <> 'open'
BEGIN
  DELETE FROM code_words WHERE invitation_id = new.id;
END;
