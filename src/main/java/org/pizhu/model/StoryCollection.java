package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A place in which the archivist puts stories together. A story can be in several.
 *
 * @param id its number in the library; never given to another one
 * @param parent the number of the one in which it lies; null for none
 * @param name not blank; no other in the same place has it
 */
public record StoryCollection(long id, @Nullable Long parent, String name) {

  public StoryCollection {
    requireNonNull(name);
  }
}
