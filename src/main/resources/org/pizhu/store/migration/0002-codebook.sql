-- Tags get more than a name. All stand at position 0 at first, that is, by name; so the tags in the history of edits, which know of
-- none of this, stay what is stored. key is unique in the library and name among siblings, which HistoryStore sees to at the end of an
-- edit: an index would see it in the middle.
ALTER TABLE tag ADD COLUMN color TEXT;
ALTER TABLE tag ADD COLUMN description TEXT NOT NULL DEFAULT '';
ALTER TABLE tag ADD COLUMN key TEXT;
ALTER TABLE tag ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tag ADD COLUMN memo TEXT NOT NULL DEFAULT '';
