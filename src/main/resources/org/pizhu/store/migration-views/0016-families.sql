-- In a library that 0016 has not been at no story has been compared.
CREATE TEMP VIEW family_story AS SELECT 0 AS story_id, NULL AS found, NULL AS chosen, NULL AS family WHERE 0;
CREATE TEMP VIEW family_pending AS SELECT id AS story_id, 0 AS traced FROM main.story;
CREATE TEMP VIEW family AS SELECT 0 AS id WHERE 0;
CREATE TEMP VIEW family_trace AS SELECT 0 AS trace, 0 AS story_id WHERE 0;
