-- No story of a library that 0009 has not been at was read again.
CREATE TEMP VIEW reading AS
SELECT 0 AS id, 0 AS story_id, '' AS holds, '' AS text_sha256, '' AS text, '' AS structure, '' AS html, '' AS headline,
  0 AS headline_cut, NULL AS outlet, NULL AS date, NULL AS month_day, '[]' AS figures, '[]' AS places WHERE 0;
