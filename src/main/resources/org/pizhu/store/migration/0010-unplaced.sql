-- With the status in front the few annotations without a place are found by this index. Without it SQLite takes annotation_place of 0008,
-- which knows the same condition, and goes through all annotations; and they are counted after each act.
DROP INDEX annotation_unplaced;
CREATE INDEX annotation_unplaced ON annotation (status, story_id) WHERE status IN ('AMBIGUOUS', 'ORPHAN');
