-- What the first version of Pizhu wrote for one annotation with a tag, to the letter.
INSERT INTO tag (id, parent, name) VALUES
  ('6f0c3f7e-3b8a-4f55-9d0e-1f2a3b4c5d01', NULL, '人物'),
  ('6f0c3f7e-3b8a-4f55-9d0e-1f2a3b4c5d02', '6f0c3f7e-3b8a-4f55-9d0e-1f2a3b4c5d01', '党员');
INSERT INTO annotation (
  id, story_id, exact, prefix, suffix, range_start, range_end, text_sha256, status, color, note, creator, created, modified)
VALUES (
  '6f0c3f7e-3b8a-4f55-9d0e-1f2a3b4c5d03', 1, '麦田', '', '里的春分', 0, 2,
  '0000000000000000000000000000000000000000000000000000000000000000', 'ANCHORED', 'BLUE', '', '王老师',
  '2026-11-24T08:00:00Z', '2026-11-24T08:00:00Z');
INSERT INTO annotation_tag (annotation_id, position, tag_id)
VALUES ('6f0c3f7e-3b8a-4f55-9d0e-1f2a3b4c5d03', 0, '6f0c3f7e-3b8a-4f55-9d0e-1f2a3b4c5d02');
INSERT INTO edit (kind, subject, made_by, made_at, changes) VALUES ('ANNOTATE', '麦田', '王老师', '2026-11-24T08:00:00Z',
  '[{"tag":{"after":{"id":"6f0c3f7e-3b8a-4f55-9d0e-1f2a3b4c5d01","name":"人物"}}},{"tag":{"after":{"id":"6f0c3f7e-3b8a-4f55-9d0e-1f2a3b4c5d02","parent":"6f0c3f7e-3b8a-4f55-9d0e-1f2a3b4c5d01","name":"党员"}}},{"annotation":{"after":{"id":"6f0c3f7e-3b8a-4f55-9d0e-1f2a3b4c5d03","story":1,"exact":"麦田","prefix":"","suffix":"里的春分","range":[0,2],"textSha256":"0000000000000000000000000000000000000000000000000000000000000000","status":"ANCHORED","color":"BLUE","note":"","tags":["6f0c3f7e-3b8a-4f55-9d0e-1f2a3b4c5d02"],"creator":"王老师","created":"2026-11-24T08:00:00Z","modified":"2026-11-24T08:00:00Z"}}}]');
