-- Tags of a library that 0002 has not been at.
CREATE TEMP VIEW tag AS
SELECT id, parent, name, NULL AS color, '' AS description, NULL AS key, 0 AS position, '' AS memo FROM main.tag;
