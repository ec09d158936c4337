-- Annotations of a library that 0008 has not been at. Views have no rowid but one that is named.
CREATE TEMP VIEW annotation AS SELECT rowid, *, fold(exact || char(10) || note) AS folded FROM main.annotation;
