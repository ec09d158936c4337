-- The search index: room «index» says what is in it. A segment is the index of some stories; it is never changed, only thrown away.
-- Numbers of segments are never used again: AUTOINCREMENT.
CREATE TABLE search_segment (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  stories  BLOB NOT NULL,
  lengths  BLOB NOT NULL
) STRICT;

-- The blocks of all segments: a key says of which, and what.
CREATE TABLE search_block (
  key   INTEGER PRIMARY KEY,
  data  BLOB NOT NULL
) STRICT;

-- Where a story is in the index.
CREATE TABLE search_story (
  story_id  INTEGER PRIMARY KEY REFERENCES story,
  segment   INTEGER NOT NULL,
  place     INTEGER NOT NULL
) STRICT;
CREATE INDEX search_story_segment ON search_story (segment);

-- Places in segments whose story is another now.
CREATE TABLE search_dead (
  segment  INTEGER NOT NULL,
  place    INTEGER NOT NULL,
  PRIMARY KEY (segment, place)
) STRICT, WITHOUT ROWID;

-- Stories that the index does not know as they are now. Each change gives another mark, so that one that is being indexed meanwhile stays.
CREATE TABLE search_pending (
  story_id  INTEGER PRIMARY KEY REFERENCES story,
  mark      INTEGER NOT NULL
) STRICT;

INSERT INTO search_pending (story_id, mark) SELECT id, 0 FROM story;

-- Whatever changes what the index says of a story does it in its own transaction, wherever it is done.
CREATE TRIGGER search_new AFTER INSERT ON story_content BEGIN
  INSERT OR REPLACE INTO search_pending (story_id, mark) VALUES (NEW.story_id, random());
END;
CREATE TRIGGER search_text AFTER UPDATE OF text, structure ON story_content
WHEN OLD.text IS NOT NEW.text OR OLD.structure IS NOT NEW.structure BEGIN
  INSERT OR REPLACE INTO search_pending (story_id, mark) VALUES (NEW.story_id, random());
  INSERT OR IGNORE INTO search_dead (segment, place) SELECT segment, place FROM search_story WHERE story_id = NEW.story_id;
END;
CREATE TRIGGER search_outlet AFTER UPDATE OF outlet ON story WHEN OLD.outlet IS NOT NEW.outlet BEGIN
  INSERT OR REPLACE INTO search_pending (story_id, mark) VALUES (NEW.id, random());
  INSERT OR IGNORE INTO search_dead (segment, place) SELECT segment, place FROM search_story WHERE story_id = NEW.id;
END;

-- Folding makes all quotation marks the same now.
UPDATE annotation SET folded = fold(exact || char(10) || note) WHERE folded <> fold(exact || char(10) || note);
