-- What an annotation is about: PASSAGE as before, FIGURE, STORY. exact holds what can be quoted of it: the passage, the caption, the
-- headline. For a figure: its number in the story, the name of its file, the picture that it had, and the rectangle in it, NULL for all.
ALTER TABLE annotation ADD COLUMN target_kind TEXT NOT NULL DEFAULT 'PASSAGE';
ALTER TABLE annotation ADD COLUMN figure_number INTEGER;
ALTER TABLE annotation ADD COLUMN file_name TEXT;
ALTER TABLE annotation ADD COLUMN picture_sha256 TEXT;
ALTER TABLE annotation ADD COLUMN region TEXT;
