-- A number for each wave that is drawn anew with every change of what the wave is, whoever makes it: a
-- process that keeps a wave in memory sees by it, in the same reading, whether what it keeps still holds.
-- It is drawn by chance, so that it tells neither how often nor when something was changed.

CREATE TABLE wave_version (
  wave_id INTEGER PRIMARY KEY REFERENCES wave (id) ON DELETE CASCADE,
  version INTEGER NOT NULL
) STRICT;

INSERT INTO wave_version (wave_id, version) SELECT id, random() FROM wave;

CREATE TRIGGER wave_inserted AFTER INSERT ON wave BEGIN
  INSERT INTO wave_version (wave_id, version) VALUES (NEW.id, random());
END;

CREATE TRIGGER wave_updated AFTER UPDATE ON wave BEGIN
  UPDATE wave_version SET version = random() WHERE wave_id = NEW.id;
END;

CREATE TRIGGER organisation_updated AFTER UPDATE ON organisation BEGIN
  UPDATE wave_version SET version = random()
  WHERE wave_id IN (SELECT id FROM wave WHERE organisation_id = NEW.id);
END;

CREATE TRIGGER wave_text_inserted AFTER INSERT ON wave_text BEGIN
  UPDATE wave_version SET version = random() WHERE wave_id = NEW.wave_id;
END;

CREATE TRIGGER wave_text_updated AFTER UPDATE ON wave_text BEGIN
  UPDATE wave_version SET version = random() WHERE wave_id IN (OLD.wave_id, NEW.wave_id);
END;

CREATE TRIGGER wave_text_deleted AFTER DELETE ON wave_text BEGIN
  UPDATE wave_version SET version = random() WHERE wave_id = OLD.wave_id;
END;

CREATE TRIGGER wave_breakdown_inserted AFTER INSERT ON wave_breakdown BEGIN
  UPDATE wave_version SET version = random() WHERE wave_id = NEW.wave_id;
END;

CREATE TRIGGER wave_breakdown_updated AFTER UPDATE ON wave_breakdown BEGIN
  UPDATE wave_version SET version = random() WHERE wave_id IN (OLD.wave_id, NEW.wave_id);
END;

CREATE TRIGGER wave_breakdown_deleted AFTER DELETE ON wave_breakdown BEGIN
  UPDATE wave_version SET version = random() WHERE wave_id = OLD.wave_id;
END;
