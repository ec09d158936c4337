-- What archivists have set in the metadata of stories, beside what was found, which stays as it is: in story for lists, in the structure
-- for the rest. field: the names of the model; figure: what tells a figure from the others of its story, whatever its number, else empty;
-- value: ["…"], people [{"role":…,"name":…,"outlet":…}]; [] says that there is none.
CREATE TABLE story_metadata (
  story_id  INTEGER NOT NULL REFERENCES story,
  field     TEXT NOT NULL,
  figure    TEXT NOT NULL,
  value     TEXT NOT NULL,
  made_by   TEXT NOT NULL,
  made_at   TEXT NOT NULL,
  PRIMARY KEY (story_id, field, figure)
) STRICT, WITHOUT ROWID;

-- What lists show: set_… repeat the table, empty where it says that there is none, and shown_… are made of what was set and what was found.
-- shown_date is a day, a month, a year, or a day without year; shown_day a day that is known in full.
ALTER TABLE story ADD COLUMN set_headline TEXT;
ALTER TABLE story ADD COLUMN set_outlet TEXT;
ALTER TABLE story ADD COLUMN set_date TEXT;
ALTER TABLE story ADD COLUMN shown_headline TEXT AS (coalesce(set_headline, headline)) VIRTUAL;
ALTER TABLE story ADD COLUMN shown_cut INTEGER AS (iif(set_headline IS NULL, headline_cut, 0)) VIRTUAL;
ALTER TABLE story ADD COLUMN shown_outlet TEXT AS (nullif(coalesce(set_outlet, outlet), '')) VIRTUAL;
ALTER TABLE story ADD COLUMN shown_date TEXT AS (nullif(coalesce(set_date, date, month_day), '')) VIRTUAL;
ALTER TABLE story ADD COLUMN shown_day TEXT
  AS (iif(length(coalesce(set_date, date)) = 10, coalesce(set_date, date), NULL)) VIRTUAL;
DROP INDEX story_date;
CREATE INDEX story_shown_date ON story (shown_date) WHERE shown_date IS NOT NULL;

CREATE TRIGGER metadata_new AFTER INSERT ON story_metadata WHEN NEW.field IN ('HEADLINE', 'OUTLET', 'DATE') BEGIN
  UPDATE story SET
    set_headline = iif(NEW.field = 'HEADLINE', coalesce(NEW.value ->> 0, ''), set_headline),
    set_outlet = iif(NEW.field = 'OUTLET', coalesce(NEW.value ->> 0, ''), set_outlet),
    set_date = iif(NEW.field = 'DATE', coalesce(NEW.value ->> 0, ''), set_date)
  WHERE id = NEW.story_id;
END;
CREATE TRIGGER metadata_changed AFTER UPDATE OF value ON story_metadata WHEN NEW.field IN ('HEADLINE', 'OUTLET', 'DATE') BEGIN
  UPDATE story SET
    set_headline = iif(NEW.field = 'HEADLINE', coalesce(NEW.value ->> 0, ''), set_headline),
    set_outlet = iif(NEW.field = 'OUTLET', coalesce(NEW.value ->> 0, ''), set_outlet),
    set_date = iif(NEW.field = 'DATE', coalesce(NEW.value ->> 0, ''), set_date)
  WHERE id = NEW.story_id;
END;
CREATE TRIGGER metadata_gone AFTER DELETE ON story_metadata WHEN OLD.field IN ('HEADLINE', 'OUTLET', 'DATE') BEGIN
  UPDATE story SET
    set_headline = iif(OLD.field = 'HEADLINE', NULL, set_headline),
    set_outlet = iif(OLD.field = 'OUTLET', NULL, set_outlet),
    set_date = iif(OLD.field = 'DATE', NULL, set_date)
  WHERE id = OLD.story_id;
END;

-- Who made a story, for lists.
DROP TRIGGER story_byline_changed;
CREATE TRIGGER story_byline_changed AFTER UPDATE OF structure ON story_content
WHEN NOT EXISTS (SELECT 1 FROM story_metadata WHERE story_id = NEW.story_id AND field = 'BYLINE') BEGIN
  DELETE FROM story_byline WHERE story_id = NEW.story_id;
  INSERT OR IGNORE INTO story_byline (story_id, name)
  SELECT NEW.story_id, value ->> 'name' FROM json_each(NEW.structure, '$.bylines');
END;
CREATE TRIGGER metadata_byline_new AFTER INSERT ON story_metadata WHEN NEW.field = 'BYLINE' BEGIN
  DELETE FROM story_byline WHERE story_id = NEW.story_id;
  INSERT OR IGNORE INTO story_byline (story_id, name)
  SELECT NEW.story_id, name.value ->> 'name' FROM json_each(NEW.value) AS name;
END;
CREATE TRIGGER metadata_byline_changed AFTER UPDATE OF value ON story_metadata WHEN NEW.field = 'BYLINE' BEGIN
  DELETE FROM story_byline WHERE story_id = NEW.story_id;
  INSERT OR IGNORE INTO story_byline (story_id, name)
  SELECT NEW.story_id, name.value ->> 'name' FROM json_each(NEW.value) AS name;
END;
CREATE TRIGGER metadata_byline_gone AFTER DELETE ON story_metadata WHEN OLD.field = 'BYLINE' BEGIN
  DELETE FROM story_byline WHERE story_id = OLD.story_id;
  INSERT OR IGNORE INTO story_byline (story_id, name)
  SELECT OLD.story_id, name.value ->> 'name'
  FROM story_content, json_each(structure, '$.bylines') AS name WHERE story_content.story_id = OLD.story_id;
END;

-- The search index says what is shown; of the other fields it says nothing.
CREATE TRIGGER search_metadata_new AFTER INSERT ON story_metadata
WHEN NEW.field IN ('HEADLINE', 'OUTLET', 'BYLINE', 'CAPTION', 'CREDIT') BEGIN
  INSERT OR REPLACE INTO search_pending (story_id, mark) VALUES (NEW.story_id, random());
  INSERT OR IGNORE INTO search_dead (segment, place) SELECT segment, place FROM search_story WHERE story_id = NEW.story_id;
END;
CREATE TRIGGER search_metadata_changed AFTER UPDATE OF value ON story_metadata
WHEN NEW.field IN ('HEADLINE', 'OUTLET', 'BYLINE', 'CAPTION', 'CREDIT') BEGIN
  INSERT OR REPLACE INTO search_pending (story_id, mark) VALUES (NEW.story_id, random());
  INSERT OR IGNORE INTO search_dead (segment, place) SELECT segment, place FROM search_story WHERE story_id = NEW.story_id;
END;
CREATE TRIGGER search_metadata_gone AFTER DELETE ON story_metadata
WHEN OLD.field IN ('HEADLINE', 'OUTLET', 'BYLINE', 'CAPTION', 'CREDIT') BEGIN
  INSERT OR REPLACE INTO search_pending (story_id, mark) VALUES (OLD.story_id, random());
  INSERT OR IGNORE INTO search_dead (segment, place) SELECT segment, place FROM search_story WHERE story_id = OLD.story_id;
END;
