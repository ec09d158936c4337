-- Marks on stories, collections of them, saved searches.
ALTER TABLE story ADD COLUMN starred INTEGER NOT NULL DEFAULT 0;
ALTER TABLE story ADD COLUMN todo INTEGER NOT NULL DEFAULT 0;
CREATE INDEX story_starred ON story (id) WHERE starred = 1;
CREATE INDEX story_todo ON story (id) WHERE todo = 1;

-- Saved searches name collections by their numbers, so no number is ever given again.
CREATE TABLE collection (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  parent  INTEGER REFERENCES collection DEFERRABLE INITIALLY DEFERRED,
  name    TEXT NOT NULL
) STRICT;
CREATE INDEX collection_parent ON collection (parent);

CREATE TABLE collection_story (
  collection_id  INTEGER NOT NULL REFERENCES collection DEFERRABLE INITIALLY DEFERRED,
  story_id       INTEGER NOT NULL REFERENCES story,
  PRIMARY KEY (collection_id, story_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_story_story ON collection_story (story_id);

-- query: {"words":…,"filter":{facet:[values]},"order":…,"falling":0}.
CREATE TABLE saved_search (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  name   TEXT NOT NULL,
  query  TEXT NOT NULL
) STRICT;

-- Who made a story, for lists: the names in its structure, whatever writes that.
CREATE TABLE story_byline (
  story_id  INTEGER NOT NULL REFERENCES story,
  name      TEXT NOT NULL,
  PRIMARY KEY (story_id, name)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO story_byline (story_id, name)
SELECT story_id, value ->> 'name' FROM story_content, json_each(structure, '$.bylines');

CREATE TRIGGER story_byline_new AFTER INSERT ON story_content
BEGIN
  INSERT OR IGNORE INTO story_byline (story_id, name)
  SELECT new.story_id, value ->> 'name' FROM json_each(new.structure, '$.bylines');
END;

CREATE TRIGGER story_byline_changed AFTER UPDATE OF structure ON story_content
BEGIN
  DELETE FROM story_byline WHERE story_id = new.story_id;
  INSERT OR IGNORE INTO story_byline (story_id, name)
  SELECT new.story_id, value ->> 'name' FROM json_each(new.structure, '$.bylines');
END;
