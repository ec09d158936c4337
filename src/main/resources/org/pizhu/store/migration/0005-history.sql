-- Undo of imports and pictures, the list of the history, and the bin.

-- A story whose import was undone is not shown, but kept with its bytes: redo, or another import, brings it back. Nothing is annotated
-- on it then, because what was done to it later was undone before.
ALTER TABLE story ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX story_removed ON story (id) WHERE removed = 1;
DROP INDEX story_unread;
CREATE INDEX story_unread ON story (id) WHERE read = 0 AND removed = 0;

-- How many things an edit changed, so that a list need not read the changes.
ALTER TABLE edit ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
UPDATE edit SET size = json_array_length(changes);

-- Annotations that were deleted, as they were. One is in the bin while the edit that deleted it is done and the annotation is not there:
-- so undo, redo and restoring take it out and put it back without touching this table. Without an edit: it had a note, was undone, and
-- a new edit took the place of what could have brought it back.
CREATE TABLE bin (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  edit_id        INTEGER REFERENCES edit ON DELETE CASCADE,
  annotation_id  TEXT NOT NULL,
  story_id       INTEGER NOT NULL REFERENCES story,
  annotation     TEXT NOT NULL,
  deleted_by     TEXT NOT NULL,
  deleted_at     TEXT NOT NULL
) STRICT;
CREATE INDEX bin_edit ON bin (edit_id);
CREATE INDEX bin_annotation ON bin (annotation_id);

INSERT INTO bin (edit_id, annotation_id, story_id, annotation, deleted_by, deleted_at)
SELECT edit.id, change.value ->> '$.annotation.before.id', change.value ->> '$.annotation.before.story',
  change.value -> '$.annotation.before', made_by, made_at
FROM edit, json_each(edit.changes) AS change
WHERE change.value -> '$.annotation.before' IS NOT NULL AND change.value -> '$.annotation.after' IS NULL
ORDER BY edit.id, change.key;
