-- Imports of files and folders, each with what it came to: so that one that was cut short can go on, and its report be read again.
CREATE TABLE intake (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  subject   TEXT NOT NULL,
  begun     TEXT NOT NULL,
  -- OPEN: under way or cut short; DONE; LEFT: cut short and not to go on
  state     TEXT NOT NULL DEFAULT 'OPEN',
  -- The edit with what it brought. Edits can go, so this is no reference.
  edit_id   INTEGER,
  -- Where pictures are looked for, beside the folders of the files
  images    TEXT,
  pictures  INTEGER NOT NULL DEFAULT 0,
  -- What was left out of the folders
  hidden         INTEGER NOT NULL DEFAULT 0,
  picture_files  INTEGER NOT NULL DEFAULT 0,
  others         INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX intake_open ON intake (id) WHERE state = 'OPEN';
CREATE INDEX intake_edit ON intake (edit_id) WHERE edit_id IS NOT NULL;

CREATE TABLE intake_file (
  intake_id  INTEGER NOT NULL REFERENCES intake,
  file       INTEGER NOT NULL,
  path       TEXT NOT NULL,
  size       INTEGER NOT NULL,
  waiting    INTEGER NOT NULL DEFAULT 1,
  -- Of a file that was there as a whole: how many stories it has; they have no lines of their own
  known      INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (intake_id, file)
) STRICT, WITHOUT ROWID;

-- What became of each story, and what is doubtful. The number of a piece is below 0 for what is said of a whole file.
CREATE TABLE intake_line (
  id         INTEGER PRIMARY KEY,
  intake_id  INTEGER NOT NULL REFERENCES intake,
  file       INTEGER NOT NULL,
  seq        INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  line       INTEGER NOT NULL,
  number     INTEGER NOT NULL,
  story_id   INTEGER REFERENCES story,
  -- Another file than the one that was read, such as a picture
  place      TEXT,
  arguments  TEXT NOT NULL DEFAULT '[]',
  UNIQUE (intake_id, file, seq, kind)
) STRICT;

-- Files of watched folders as they were when they were imported: a file that is as it was is not looked into again.
CREATE TABLE watched_file (
  path      TEXT PRIMARY KEY NOT NULL,
  size      INTEGER NOT NULL,
  -- Milliseconds since 1970
  modified  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
