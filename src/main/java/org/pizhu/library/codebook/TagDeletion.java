package org.pizhu.library.codebook;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of what hung on a tag that is deleted.
 *
 * @param children what becomes of the tags below it
 * @param heir what the annotations get that carried it, or one that went with it
 * @param other the id of the tag that they get, for {@link Heir#OTHER}
 */
public record TagDeletion(Children children, Heir heir, @Nullable String other) {

  /** The tags below. */
  public enum Children {
    /** They move up into its place; one that meets its like there is merged with it. */
    MOVE_UP,
    /** They are deleted with it. */
    DELETE
  }

  /** What the annotations get. */
  public enum Heir {
    /** Nothing: they only lose the tag. */
    NONE,
    /** The tag above it; nothing where there is none. */
    PARENT,
    /** Another tag. */
    OTHER
  }

  public TagDeletion {
    requireNonNull(children);
    requireNonNull(heir);
    if ((heir == Heir.OTHER) != (other != null)) {
      throw new IllegalArgumentException("Another tag is named if it is to be the heir, and only then");
    }
  }

  /** The annotations lose the tag. */
  public static TagDeletion losing(Children children) {
    return new TagDeletion(children, Heir.NONE, null);
  }

  /** The annotations get the tag above. */
  public static TagDeletion toParent(Children children) {
    return new TagDeletion(children, Heir.PARENT, null);
  }

  /** The annotations get another tag. */
  public static TagDeletion to(String tagId, Children children) {
    return new TagDeletion(children, Heir.OTHER, tagId);
  }
}
