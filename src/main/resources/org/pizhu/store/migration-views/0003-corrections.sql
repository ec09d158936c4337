-- Stories of a library that 0003 has not been at.
CREATE TEMP VIEW story AS SELECT *, NULL AS earlier FROM main.story;
