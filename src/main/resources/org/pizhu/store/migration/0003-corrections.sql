-- earlier: the story that this one corrects. It came with a file of the same name, has the same headline, and is not in the corrected
-- file any more. CorrectionLinks tells which at the end of an import; here only where there is but one that it can be.
ALTER TABLE story ADD COLUMN earlier INTEGER REFERENCES story;
UPDATE story SET earlier = (
  SELECT max(was.id)
  FROM story AS was
  JOIN source AS file ON file.id = was.source_id
  WHERE was.headline = story.headline AND was.id < story.id AND file.id <> story.source_id
    AND file.name = (SELECT name FROM source WHERE id = story.source_id)
    AND NOT EXISTS (SELECT 1 FROM source_fragment WHERE source_id = story.source_id AND story_id = was.id)
    AND NOT EXISTS (
      SELECT 1 FROM story AS same
      WHERE same.headline = was.headline AND same.source_id = was.source_id AND same.id <> was.id))
WHERE headline <> ''
  AND source_id IN (
    SELECT id FROM source WHERE name IN (SELECT name FROM source GROUP BY name HAVING count(*) > 1))
  AND NOT EXISTS (
    SELECT 1 FROM story AS same
    WHERE same.headline = story.headline AND same.source_id = story.source_id AND same.id <> story.id);
CREATE INDEX story_earlier ON story (earlier) WHERE earlier IS NOT NULL;
UPDATE story SET earlier = NULL
WHERE earlier IS NOT NULL AND EXISTS (
  SELECT 1 FROM story AS other WHERE other.earlier = story.earlier AND other.id < story.id);

-- The annotations that a person has to place; few among many.
CREATE INDEX annotation_unplaced ON annotation (story_id) WHERE status IN ('AMBIGUOUS', 'ORPHAN');
