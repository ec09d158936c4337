package org.pizhu.model;

/** By what the stories of a library can be told apart and counted. The names are stored: never rename one. */
public enum StoryFacet {
  /** Collections, by number; a story in a collection is in those above it too. */
  COLLECTION,
  /** Outlets, by name; empty for stories that name none. */
  OUTLET,
  /** Years and months, as 2020 and 2020-03; empty for stories without a date in full. */
  MONTH,
  /** Those who made the story, by name. */
  BYLINE,
  /** Tags on its annotations, by id; a story with a tag has those above it too. */
  TAG,
  /** READ, UNREAD, STARRED, TODO. */
  MARK,
  /** Those who annotated it, by name. */
  ANNOTATOR,
  /** MISSING where a picture is missing, COMPLETE where all are there, NONE where the story names none. */
  PICTURES,
  /** ALONE for a story without versions; else SEVERAL, and below it how many there are: 2, 3, 4, or MORE. */
  VERSIONS
}
