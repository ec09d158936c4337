package org.pizhu.ui.codebook;

import org.jspecify.annotations.Nullable;
import org.pizhu.model.Tag;

/**
 * What a row of the tree shows.
 *
 * @param tag the tag; none for the row in which a new one gets its name
 * @param path its path; empty for a new one
 * @param own how many annotations carry it
 * @param subtree how many carry it or one below it
 */
record TagRow(@Nullable Tag tag, String path, int own, int subtree) {

  /** A tag that has no name yet. */
  static final TagRow NEW = new TagRow(null, "", 0, 0);

  /** The tag's id; empty for a new one. */
  String id() {
    return tag == null ? "" : tag.id();
  }
}
