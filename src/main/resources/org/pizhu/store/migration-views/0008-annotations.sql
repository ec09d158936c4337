-- Annotations of a library that 0008 has not been at.
CREATE TEMP VIEW annotation AS SELECT *, fold(exact || char(10) || note) AS folded FROM main.annotation;
