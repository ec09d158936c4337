-- What persons said of how annotations stand in other versions than those on which they were made. What nobody has decided is found by the
-- two texts whenever it is asked for, and nothing is kept of it.
-- place: where it stands, as in the history of edits, with the hash of the text that it counts in; NULL: it is not in that version.
-- The annotation may lie in the bin meanwhile; what was said of it goes when the bin is emptied.
CREATE TABLE standing (
  annotation_id  TEXT NOT NULL,
  story_id       INTEGER NOT NULL REFERENCES story,
  place          TEXT,
  said_by        TEXT NOT NULL,
  said_at        TEXT NOT NULL,
  PRIMARY KEY (annotation_id, story_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_story ON standing (story_id);
