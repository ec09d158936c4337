-- What a look into each picture gave, for the ledger of pictures; pictures without a row have not been looked into yet. kind: the names of
-- the model; alike: 64 bits that are nearly the same for pictures that show the same, NULL where there is nothing to compare.
CREATE TABLE picture_look (
  sha256  TEXT PRIMARY KEY NOT NULL REFERENCES picture,
  kind    TEXT NOT NULL,
  width   INTEGER NOT NULL,
  height  INTEGER NOT NULL,
  alike   INTEGER
) STRICT, WITHOUT ROWID;
