package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * Which edits of the history a list shows: those whose subject or maker has the words, and those of some kinds.
 *
 * @param words looked for as they are but for the case of ASCII letters; empty for all edits
 * @param kinds kinds whose own words, in the language of the reader, have them
 */
public record EditFilter(String words, Set<EditKind> kinds) {

  /** All edits. */
  public static final EditFilter ALL = new EditFilter("", Set.of());

  public EditFilter {
    requireNonNull(words);
    kinds = Set.copyOf(kinds);
  }
}
