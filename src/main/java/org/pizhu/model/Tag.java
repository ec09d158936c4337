package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A tag of the codebook.
 *
 * @param id a UUID in its canonical form
 * @param parent the id of the tag above, none at the top
 * @param name its name, without its parents; never blank, without {@code /} and line breaks
 */
public record Tag(String id, @Nullable String parent, String name) {

  /** Between the names of a path, as it is typed and exported. */
  public static final String SEPARATOR = "/";

  public Tag {
    requireNonNull(id);
    if (name.isBlank() || name.contains(SEPARATOR) || name.contains("\n")) {
      throw new IllegalArgumentException("Not a name of a tag: «" + name + "»");
    }
  }
}
