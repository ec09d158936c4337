-- What the archivist thinks of a story, Markdown. A story without a row has none.
CREATE TABLE story_memo (
  story_id  INTEGER PRIMARY KEY REFERENCES story,
  memo      TEXT NOT NULL
) STRICT;

-- The notes that may hold links, few among many: what links to an annotation is found in them.
CREATE INDEX annotation_linking ON annotation (story_id) WHERE instr(note, '[[') > 0;
