-- Annotations of a library that 0006 has not been at are about passages. Views have no rowid but one that is named.
CREATE TEMP VIEW annotation AS
SELECT rowid, *, 'PASSAGE' AS target_kind, NULL AS figure_number, NULL AS file_name, NULL AS picture_sha256, NULL AS region
FROM main.annotation;
