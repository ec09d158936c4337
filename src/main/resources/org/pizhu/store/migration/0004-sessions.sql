-- Sessions: work on a list of stories. Where the annotator was is kept with the session, so that it goes on there after a power cut.
CREATE TABLE session (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  name          TEXT NOT NULL,
  annotator     TEXT NOT NULL,
  started       TEXT NOT NULL,
  ended         TEXT,
  place_story   INTEGER REFERENCES story ON DELETE SET NULL,
  place_offset  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX session_place ON session (place_story);

-- The list of a session. done: when that was, NULL while the story is open.
CREATE TABLE session_story (
  session_id  INTEGER NOT NULL REFERENCES session,
  position    INTEGER NOT NULL,
  story_id    INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
  done        TEXT,
  PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX session_story_story ON session_story (story_id, session_id);

-- When it was worked: from the first to the last of signs of life that lie close together. The time of a session is their sum.
CREATE TABLE session_stretch (
  session_id  INTEGER NOT NULL REFERENCES session,
  number      INTEGER NOT NULL,
  began       TEXT NOT NULL,
  until       TEXT NOT NULL,
  PRIMARY KEY (session_id, number)
) STRICT, WITHOUT ROWID;

-- In which session an annotation was made. Not a column of the annotation, which edits take away and put back: undone and done again
-- it has the same id, and is of the session in which it was made. So an annotation named here need not be there.
CREATE TABLE session_annotation (
  annotation_id  TEXT PRIMARY KEY NOT NULL,
  session_id     INTEGER NOT NULL REFERENCES session
) STRICT, WITHOUT ROWID;
CREATE INDEX session_annotation_session ON session_annotation (session_id);
