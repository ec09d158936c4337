package org.pizhu.query;

/** A part of a story, or of what the archivist has added to it, that a search can be narrowed to. */
public enum SearchField {
  HEADLINE,
  /** Captions of figures, with their credits. */
  CAPTION,
  /** The names of those who made the story, from its bylines. */
  BYLINE,
  /** The names of those who made its pictures, from the credits. */
  CREDIT,
  OUTLET,
  /** Everything of the text but the headline and the captions. */
  BODY,
  /** The names of the tags on its annotations. */
  TAG,
  /** The notes on its annotations. */
  NOTE,
  /** The memo of the story. */
  MEMO,
  /** What archivists have added to its metadata, and the place where they have set one. */
  METADATA
}
