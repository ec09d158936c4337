-- Annotations of a library that 0013 has not been at. Views have no rowid but one that is named.
CREATE TEMP VIEW annotation AS
SELECT rowid, *, coalesce((
  SELECT group_concat(tag_id, ',') FROM (SELECT tag_id FROM annotation_tag WHERE annotation_id = main.annotation.id ORDER BY tag_id)), '') AS tags
FROM main.annotation;
