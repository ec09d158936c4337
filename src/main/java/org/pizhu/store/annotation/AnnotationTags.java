package org.pizhu.store.annotation;

/** The tags that annotations carry, as they are known beside the database. */
public interface AnnotationTags {

  /** How many tags there are; their numbers are from 0 up to it. */
  int tagCount();

  /** The id of the tag with a number. */
  String tag(int number);

  /** The numbers of the tags of the annotation in a row of the database; empty for none, and for a row that isn't known yet. Not to be changed. */
  int[] tagsOf(long row);
}
