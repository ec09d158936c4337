-- In a library that 0018 has not been at nobody has looked into a picture.
CREATE TEMP VIEW picture_look AS SELECT '' AS sha256, '' AS kind, 0 AS width, 0 AS height, NULL AS alike WHERE 0;
