-- The tags of each annotation, by id, with commas between: counting what carries the same ones, and sorting by them, needs no look at
-- each annotation's rows of annotation_tag. Kept right by the triggers, whoever writes there.
ALTER TABLE annotation ADD COLUMN tags TEXT NOT NULL DEFAULT '';
UPDATE annotation SET tags = (
  SELECT group_concat(tag_id, ',') FROM (SELECT tag_id FROM annotation_tag WHERE annotation_id = annotation.id ORDER BY tag_id))
WHERE id IN (SELECT annotation_id FROM annotation_tag);

CREATE TRIGGER annotation_tag_new AFTER INSERT ON annotation_tag BEGIN
  UPDATE annotation SET tags = (
    SELECT group_concat(tag_id, ',') FROM (SELECT tag_id FROM annotation_tag WHERE annotation_id = NEW.annotation_id ORDER BY tag_id))
  WHERE id = NEW.annotation_id;
END;
CREATE TRIGGER annotation_tag_gone AFTER DELETE ON annotation_tag BEGIN
  UPDATE annotation SET tags = coalesce((
    SELECT group_concat(tag_id, ',') FROM (SELECT tag_id FROM annotation_tag WHERE annotation_id = OLD.annotation_id ORDER BY tag_id)), '')
  WHERE id = OLD.annotation_id;
END;
CREATE TRIGGER annotation_tag_other AFTER UPDATE OF tag_id ON annotation_tag BEGIN
  UPDATE annotation SET tags = (
    SELECT group_concat(tag_id, ',') FROM (SELECT tag_id FROM annotation_tag WHERE annotation_id = NEW.annotation_id ORDER BY tag_id))
  WHERE id = NEW.annotation_id;
END;

-- All that facets are counted by.
CREATE INDEX annotation_facets ON annotation (color, creator, status, tags, story_id);
