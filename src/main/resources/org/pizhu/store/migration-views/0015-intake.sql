-- A library that 0015 has not been at keeps no reports of imports.
CREATE TEMP VIEW intake AS
SELECT 0 AS id, '' AS subject, '' AS begun, '' AS state, NULL AS edit_id, NULL AS images, 0 AS pictures, 0 AS hidden,
  0 AS picture_files, 0 AS others WHERE 0;
CREATE TEMP VIEW intake_file AS
SELECT 0 AS intake_id, 0 AS file, '' AS path, 0 AS size, 0 AS waiting, 0 AS known WHERE 0;
CREATE TEMP VIEW intake_line AS
SELECT 0 AS id, 0 AS intake_id, 0 AS file, 0 AS seq, '' AS kind, 0 AS line, 0 AS number, NULL AS story_id, NULL AS place,
  '[]' AS arguments WHERE 0;
CREATE TEMP VIEW watched_file AS SELECT '' AS path, 0 AS size, 0 AS modified WHERE 0;
