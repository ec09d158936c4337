package org.pizhu.ui.annotation;

/** A line of the list of annotations. */
sealed interface ListRow {

  /**
   * The head of a group.
   *
   * @param key what its annotations have in common
   * @param title the same, to be put into words
   * @param count how many annotations are in it
   * @param folded whether they are put away
   */
  record Heading(String key, String title, int count, boolean folded) implements ListRow {}

  /**
   * An annotation in a group; the same one may be in several.
   *
   * @param group the key of the group
   * @param id the id of the annotation
   */
  record Entry(String group, String id) implements ListRow {}
}
