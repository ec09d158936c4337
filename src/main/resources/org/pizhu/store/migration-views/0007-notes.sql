-- A library that 0007 has not been at has no memos of stories.
CREATE TEMP VIEW story_memo AS SELECT 0 AS story_id, '' AS memo WHERE 0;
