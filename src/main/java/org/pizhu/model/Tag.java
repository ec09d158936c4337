package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A tag of the codebook.
 *
 * @param id a UUID in its canonical form
 * @param parent the id of the tag above, none at the top
 * @param name its name, without its parents; never blank, without {@code /} and line breaks
 * @param color its own colour, whatever the highlights have; none for most
 * @param description what it is for, plain text; empty where nothing is said
 * @param key the key that applies it, one visible character, a letter in lower case; none for most
 * @param position its place among its siblings, the smallest first; those with the same one stand by name
 * @param memo what the archivist thinks about it, Markdown; empty where there is nothing
 */
public record Tag(
    String id,
    @Nullable String parent,
    String name,
    @Nullable TagColor color,
    String description,
    @Nullable String key,
    int position,
    String memo) {

  /** Between the names of a path, as it is typed and exported. */
  public static final String SEPARATOR = "/";

  public Tag {
    requireNonNull(id);
    requireNonNull(description);
    requireNonNull(memo);
    if (name.isBlank() || name.contains(SEPARATOR) || name.contains("\n")) {
      throw new IllegalArgumentException("Not a name of a tag: «" + name + "»");
    }
    if (key != null && !isKey(key)) {
      throw new IllegalArgumentException("Not a key of a tag: «" + key + "»");
    }
  }

  /** A tag that is nothing but a name. */
  public Tag(String id, @Nullable String parent, String name) {
    this(id, parent, name, null, "", null, 0, "");
  }

  /** Whether a tag can have this key: one code point that can be seen and is no capital letter. */
  public static boolean isKey(String key) {
    if (key.isEmpty() || key.codePointCount(0, key.length()) != 1) {
      return false;
    }
    int character = key.codePointAt(0);
    return !Character.isWhitespace(character) && !Character.isISOControl(character)
        && !Character.isSpaceChar(character) && Character.toLowerCase(character) == character;
  }

  /**
   * The same in another place of the tree.
   *
   * @param newParent the id of the tag above; null for the top
   * @param newPosition its place among its siblings, the smallest first
   */
  public Tag withPlace(@Nullable String newParent, int newPosition) {
    return new Tag(id, newParent, name, color, description, key, newPosition, memo);
  }

  /**
   * The same with another name.
   *
   * @throws IllegalArgumentException if that is none, as for the constructor
   */
  public Tag withName(String changed) {
    return new Tag(id, parent, changed, color, description, key, position, memo);
  }

  /** The same with another colour of its own; null for none. */
  public Tag withColor(@Nullable TagColor changed) {
    return new Tag(id, parent, name, changed, description, key, position, memo);
  }

  /** The same with another description, plain text; empty for none. */
  public Tag withDescription(String changed) {
    return new Tag(id, parent, name, color, changed, key, position, memo);
  }

  /**
   * The same with another key; null for none.
   *
   * @throws IllegalArgumentException if it is not {@link #isKey}
   */
  public Tag withKey(@Nullable String changed) {
    return new Tag(id, parent, name, color, description, changed, position, memo);
  }

  /** The same with another memo in Markdown; empty for none. */
  public Tag withMemo(String changed) {
    return new Tag(id, parent, name, color, description, key, position, changed);
  }
}
