-- In which order files were read last. One that comes a second time, byte for byte, is no new source; but its stories are what its place says now,
-- even where others corrected them meanwhile.
ALTER TABLE source ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;
UPDATE source SET seen = id;
CREATE INDEX source_seen ON source (seen);
CREATE TRIGGER source_new AFTER INSERT ON source BEGIN
  UPDATE source SET seen = (SELECT max(seen) + 1 FROM source) WHERE id = NEW.id;
END;
