-- Nobody has compared pictures in a library that 0019 has not been at.
CREATE TEMP VIEW picture_alike AS SELECT '' AS sha256, '' AS other, 0 AS distance WHERE 0;
CREATE TEMP VIEW picture_look AS SELECT *, 0 AS compared,
  (SELECT media_type FROM picture WHERE picture.sha256 = looked.sha256) AS media_type FROM main.picture_look AS looked;
