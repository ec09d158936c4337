-- A library that 0005 has not been at.
CREATE TEMP VIEW story AS SELECT *, 0 AS removed FROM main.story;
CREATE TEMP VIEW edit AS SELECT *, json_array_length(changes) AS size FROM main.edit;
CREATE TEMP VIEW bin AS
SELECT row_number() OVER (ORDER BY edit.id, change.key) AS id, edit.id AS edit_id,
  change.value ->> '$.annotation.before.id' AS annotation_id, change.value ->> '$.annotation.before.story' AS story_id,
  change.value -> '$.annotation.before' AS annotation, made_by AS deleted_by, made_at AS deleted_at
FROM main.edit, json_each(edit.changes) AS change
WHERE change.value -> '$.annotation.before' IS NOT NULL AND change.value -> '$.annotation.after' IS NULL;
