CREATE TEMP VIEW story AS SELECT *, 'old' AS extra FROM main.story;
