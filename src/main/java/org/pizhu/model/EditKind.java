package org.pizhu.model;

/** What an edit did, in the archivist's terms; its words come from the bundles. The names are stored: never rename one. */
public enum EditKind {
  HIGHLIGHT,
  ANNOTATE,
  RECOLOR,
  RETAG,
  CHANGE_NOTE,
  CHANGE_BOUNDARIES,
  DELETE_ANNOTATION
}
