package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * A query that the archivist gave a name.
 *
 * @param id its number in the library; never given to another one
 * @param name not blank; no other has it
 * @param query words, filter and order
 */
public record SavedSearch(long id, String name, StoryQuery query) {

  public SavedSearch {
    requireNonNull(name);
    requireNonNull(query);
  }
}
