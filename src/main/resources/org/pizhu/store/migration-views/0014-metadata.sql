-- Nothing was set in a library that 0014 has not been at.
CREATE TEMP VIEW story AS
SELECT *, headline AS shown_headline, headline_cut AS shown_cut, outlet AS shown_outlet, coalesce(date, month_day) AS shown_date,
  date AS shown_day, NULL AS set_headline, NULL AS set_outlet, NULL AS set_date FROM main.story;
CREATE TEMP VIEW story_metadata AS
SELECT 0 AS story_id, '' AS field, '' AS figure, '[]' AS value, '' AS made_by, '' AS made_at WHERE 0;
