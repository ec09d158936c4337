-- A library that 0004 has not been at has no sessions.
CREATE TEMP VIEW session AS
SELECT 0 AS id, '' AS name, '' AS annotator, '' AS started, NULL AS ended, NULL AS place_story, 0 AS place_offset WHERE 0;
CREATE TEMP VIEW session_story AS
SELECT 0 AS session_id, 0 AS position, 0 AS story_id, NULL AS done WHERE 0;
CREATE TEMP VIEW session_stretch AS
SELECT 0 AS session_id, 0 AS number, '' AS began, '' AS until WHERE 0;
CREATE TEMP VIEW session_annotation AS
SELECT '' AS annotation_id, 0 AS session_id WHERE 0;
