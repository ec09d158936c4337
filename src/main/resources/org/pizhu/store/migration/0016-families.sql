-- Versions of stories: room «family» says what is one.
-- Traces of texts: two versions have at least one in common, others hardly ever. Four rows a story, so nothing else is in them.
CREATE TABLE family_trace (
  trace     INTEGER NOT NULL,
  story_id  INTEGER NOT NULL REFERENCES story,
  PRIMARY KEY (trace, story_id)
) STRICT, WITHOUT ROWID;

-- No number is ever given again: saved searches name families by it.
CREATE TABLE family (
  id  INTEGER PRIMARY KEY AUTOINCREMENT
) STRICT;

-- Stories that are, or were, of a family. found: by the texts; chosen: what a person said, 0 for a story by itself.
CREATE TABLE family_story (
  story_id  INTEGER PRIMARY KEY REFERENCES story,
  found     INTEGER REFERENCES family,
  chosen    INTEGER,
  family    INTEGER AS (nullif(coalesce(chosen, found), 0)) VIRTUAL
) STRICT;
CREATE INDEX family_story_family ON family_story (family) WHERE family IS NOT NULL;

-- Stories that have to be compared, or again. traced: whether there are traces of what they were.
CREATE TABLE family_pending (
  story_id  INTEGER PRIMARY KEY REFERENCES story,
  traced    INTEGER NOT NULL
) STRICT;
INSERT INTO family_pending (story_id, traced) SELECT id, 0 FROM story;

-- Whatever brings or changes a text says so in its own transaction. An import compares new stories in the same one.
CREATE TRIGGER family_new AFTER INSERT ON story_content BEGIN
  INSERT INTO family_pending (story_id, traced) VALUES (NEW.story_id, 0) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER family_text AFTER UPDATE OF text ON story_content WHEN OLD.text IS NOT NEW.text BEGIN
  INSERT INTO family_pending (story_id, traced) VALUES (NEW.story_id, 1) ON CONFLICT DO NOTHING;
END;
