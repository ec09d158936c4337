-- A library that 0011 has not been at has no marks, collections or saved searches.
CREATE TEMP VIEW story AS SELECT *, 0 AS starred, 0 AS todo FROM main.story;
CREATE TEMP VIEW collection AS SELECT 0 AS id, NULL AS parent, '' AS name WHERE 0;
CREATE TEMP VIEW collection_story AS SELECT 0 AS collection_id, 0 AS story_id WHERE 0;
CREATE TEMP VIEW saved_search AS SELECT 0 AS id, '' AS name, '' AS query WHERE 0;
CREATE TEMP VIEW story_byline AS
SELECT DISTINCT story_id, value ->> 'name' AS name FROM main.story_content, json_each(structure, '$.bylines');
