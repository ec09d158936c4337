-- The first schema of a library. Times are ISO 8601 in UTC, days 2020-03-12, days without year --03-12, hashes SHA-256 in
-- 64 lower-case hexadecimal digits, offsets UTF-16 units; names of enumerations are those of the model.

PRAGMA application_id = 0x505A4855; -- 'PZHU'

-- Files as they were received. One that is not complete yet was left half imported.
CREATE TABLE source (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  name      TEXT NOT NULL,
  location  TEXT NOT NULL,
  sha256    TEXT NOT NULL UNIQUE,
  size      INTEGER NOT NULL,
  charset   TEXT NOT NULL,
  imported  TEXT NOT NULL,
  complete  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX source_name ON source (name);

-- Pieces of files, byte for byte, each kept once.
CREATE TABLE fragment (
  id      INTEGER PRIMARY KEY,
  sha256  TEXT NOT NULL UNIQUE,
  bytes   BLOB NOT NULL
) STRICT;

-- What a list shows of a story; the heavy rest is in story_content.
CREATE TABLE story (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id       INTEGER NOT NULL REFERENCES source,
  number          INTEGER NOT NULL,
  fragment_id     INTEGER NOT NULL REFERENCES fragment,
  content_sha256  TEXT NOT NULL UNIQUE,
  headline        TEXT NOT NULL,
  headline_cut    INTEGER NOT NULL,
  outlet          TEXT,
  date            TEXT,
  month_day       TEXT,
  figures         INTEGER NOT NULL,
  read            INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX story_unread ON story (id) WHERE read = 0;
CREATE INDEX story_headline ON story (headline);

-- The text stands first, so that a scan of all texts passes over the rest.
CREATE TABLE story_content (
  story_id     INTEGER PRIMARY KEY REFERENCES story,
  text_sha256  TEXT NOT NULL,
  text         TEXT NOT NULL,
  structure    TEXT NOT NULL,
  html         TEXT NOT NULL
) STRICT;

-- A source is its fragments in the order of seq. story_id: the story that a fragment holds, number: its place in this source.
CREATE TABLE source_fragment (
  source_id    INTEGER NOT NULL REFERENCES source,
  seq          INTEGER NOT NULL,
  number       INTEGER NOT NULL,
  fragment_id  INTEGER NOT NULL REFERENCES fragment,
  story_id     INTEGER REFERENCES story,
  PRIMARY KEY (source_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_fragment_story ON source_fragment (story_id) WHERE story_id IS NOT NULL;

CREATE TABLE picture (
  sha256      TEXT PRIMARY KEY NOT NULL,
  media_type  TEXT NOT NULL,
  size        INTEGER NOT NULL,
  bytes       BLOB NOT NULL
) STRICT;

CREATE TABLE figure (
  story_id   INTEGER NOT NULL REFERENCES story,
  number     INTEGER NOT NULL,
  file_name  TEXT NOT NULL,
  caption    TEXT NOT NULL,
  picture    TEXT REFERENCES picture,
  PRIMARY KEY (story_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX figure_picture ON figure (picture);
CREATE INDEX figure_missing ON figure (story_id, number) WHERE picture IS NULL AND file_name <> '';

-- References among what can be edited are checked at the end of a transaction, so that an edit's changes may come in any order.
CREATE TABLE tag (
  id      TEXT PRIMARY KEY NOT NULL,
  parent  TEXT REFERENCES tag DEFERRABLE INITIALLY DEFERRED,
  name    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_parent ON tag (parent);

CREATE TABLE annotation (
  id           TEXT PRIMARY KEY NOT NULL,
  story_id     INTEGER NOT NULL REFERENCES story,
  color        TEXT NOT NULL,
  range_start  INTEGER NOT NULL,
  range_end    INTEGER NOT NULL,
  status       TEXT NOT NULL,
  text_sha256  TEXT NOT NULL,
  exact        TEXT NOT NULL,
  prefix       TEXT NOT NULL,
  suffix       TEXT NOT NULL,
  note         TEXT NOT NULL,
  creator      TEXT NOT NULL,
  created      TEXT NOT NULL,
  modified     TEXT NOT NULL
) STRICT;
CREATE INDEX annotation_story ON annotation (story_id, color);

CREATE TABLE annotation_tag (
  annotation_id  TEXT NOT NULL REFERENCES annotation ON DELETE CASCADE,
  position       INTEGER NOT NULL,
  tag_id         TEXT NOT NULL REFERENCES tag DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (annotation_id, position)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX annotation_tag_tag ON annotation_tag (tag_id, annotation_id);

-- The history of edits, for undo. Those that are undone stand at its end, until a new edit takes their place.
CREATE TABLE edit (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  kind     TEXT NOT NULL,
  subject  TEXT NOT NULL,
  made_by  TEXT NOT NULL,
  made_at  TEXT NOT NULL,
  changes  TEXT NOT NULL,
  undone   INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX edit_undone ON edit (id) WHERE undone = 1;

-- What is remembered with the library: the place in a story, widths.
CREATE TABLE library_value (
  key    TEXT PRIMARY KEY NOT NULL,
  value  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
