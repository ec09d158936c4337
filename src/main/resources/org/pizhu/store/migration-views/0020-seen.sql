CREATE TEMP VIEW source AS
SELECT *, id AS seen FROM main.source;
