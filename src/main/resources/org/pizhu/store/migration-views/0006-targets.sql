-- Annotations of a library that 0006 has not been at are about passages.
CREATE TEMP VIEW annotation AS
SELECT *, 'PASSAGE' AS target_kind, NULL AS figure_number, NULL AS file_name, NULL AS picture_sha256, NULL AS region
FROM main.annotation;
