-- Nobody has said anything in a library that 0017 has not been at.
CREATE TEMP VIEW standing AS
SELECT '' AS annotation_id, 0 AS story_id, NULL AS place, '' AS said_by, '' AS said_at WHERE 0;
