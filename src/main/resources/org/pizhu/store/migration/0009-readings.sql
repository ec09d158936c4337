-- What was read of a story and is not in use: the older reading while the newer one is, the newer one while that act is undone. Undo and
-- redo exchange it with what is in story, story_content, figure and in the places of annotations. holds: OLDER, NEWER.
-- figures: [[number, file name, caption, picture]], places: [[annotation, start, end, hash of the text, status, number of the figure]].
CREATE TABLE reading (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  story_id      INTEGER NOT NULL REFERENCES story,
  holds         TEXT NOT NULL,
  text_sha256   TEXT NOT NULL,
  text          TEXT NOT NULL,
  structure     TEXT NOT NULL,
  html          TEXT NOT NULL,
  headline      TEXT NOT NULL,
  headline_cut  INTEGER NOT NULL,
  outlet        TEXT,
  date          TEXT,
  month_day     TEXT,
  figures       TEXT NOT NULL,
  places        TEXT NOT NULL
) STRICT;
CREATE INDEX reading_story ON reading (story_id, text_sha256);
