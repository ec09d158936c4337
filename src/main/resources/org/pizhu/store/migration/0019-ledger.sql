-- Which pictures look like which, found once for each picture, so that the ledger need not compare all of them to list some. Each pair
-- stands here both ways. compared: whether a picture was compared with those that were there before it.
CREATE TABLE picture_alike (
  sha256    TEXT NOT NULL REFERENCES picture,
  other     TEXT NOT NULL REFERENCES picture,
  distance  INTEGER NOT NULL,
  PRIMARY KEY (sha256, other)
) STRICT, WITHOUT ROWID;
ALTER TABLE picture_look ADD COLUMN compared INTEGER NOT NULL DEFAULT 0;
-- media_type: as in picture, which holds the bytes as well: to look up the types of many there would read the whole library.
ALTER TABLE picture_look ADD COLUMN media_type TEXT;
UPDATE picture_look SET media_type = (SELECT media_type FROM picture WHERE picture.sha256 = picture_look.sha256);
CREATE INDEX picture_look_pending ON picture_look (sha256) WHERE compared = 0;

-- Of two hashes that differ in at most ten bits one quarter differs in at most two.
CREATE INDEX picture_look_quarter_0 ON picture_look (alike & 65535, alike) WHERE compared = 1;
CREATE INDEX picture_look_quarter_1 ON picture_look (alike >> 16 & 65535, alike) WHERE compared = 1;
CREATE INDEX picture_look_quarter_2 ON picture_look (alike >> 32 & 65535, alike) WHERE compared = 1;
CREATE INDEX picture_look_quarter_3 ON picture_look (alike >> 48 & 65535, alike) WHERE compared = 1;

CREATE INDEX figure_present ON figure (story_id, number) WHERE picture IS NOT NULL;
