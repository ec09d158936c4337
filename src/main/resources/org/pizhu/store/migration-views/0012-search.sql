-- Of a library that 0012 has not been at the index knows nothing.
CREATE TEMP VIEW search_segment AS SELECT 0 AS id, x'' AS stories, x'' AS lengths WHERE 0;
CREATE TEMP VIEW search_dead AS SELECT 0 AS segment, 0 AS place WHERE 0;
CREATE TEMP VIEW search_pending AS SELECT id AS story_id, 0 AS mark FROM main.story;
CREATE TEMP VIEW search_block AS SELECT 0 AS key, x'' AS data WHERE 0;
CREATE TEMP VIEW search_story AS SELECT 0 AS story_id, 0 AS segment, 0 AS place WHERE 0;
