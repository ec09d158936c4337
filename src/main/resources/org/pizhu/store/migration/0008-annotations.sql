-- Finding annotations among a hundred thousand. folded: quote and note as searches compare them; fold() is the program's own.
ALTER TABLE annotation ADD COLUMN folded TEXT NOT NULL DEFAULT '';
UPDATE annotation SET folded = fold(exact || char(10) || note);

-- By place, with all that a list of ids needs.
CREATE INDEX annotation_place ON annotation (
  story_id, (status IN ('AMBIGUOUS', 'ORPHAN')), range_start, range_end DESC, created, id);

-- Times with and without parts of a second, in their order.
CREATE INDEX annotation_made ON annotation (rtrim(created, 'Z'), id, story_id);
CREATE INDEX story_date ON story (date) WHERE date IS NOT NULL;
