-- What a wave says to the people who are asked, in words of its own; fixed from the first answer on.
CREATE TABLE wave_text (
  wave_id INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  kind TEXT NOT NULL
    CHECK (kind IN ('purpose', 'responsible', 'contact', 'consent', 'withdrawal')),
  language TEXT NOT NULL CHECK (language <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  PRIMARY KEY (wave_id, kind, language)
) STRICT, WITHOUT ROWID;
