package org.pizhu.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tags of a library as a tree. Immutable; two are equal if they hold the same tags. */
public final class Codebook {

  public static final Codebook EMPTY = new Codebook(List.of());

  private final Map<String, Tag> byId = new HashMap<>();
  private final Map<String, Tag> byPath = new HashMap<>();

  /**
   * @param tags all tags; a tag whose parent is not among them stands at the top
   */
  public Codebook(List<Tag> tags) {
    tags.forEach(tag -> byId.put(tag.id(), tag));
    tags.forEach(tag -> byPath.putIfAbsent(path(tag.id()), tag));
  }

  /** All tags, by path. */
  public List<Tag> tags() {
    return byId.values().stream().sorted(Comparator.comparing((Tag tag) -> path(tag.id())).thenComparing(Tag::id)).toList();
  }

  public Optional<Tag> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The tag with exactly this path, such as {@code 话语/直接引语}; blanks around the names don't count. */
  public Optional<Tag> byPath(String path) {
    return Optional.ofNullable(byPath.get(String.join(Tag.SEPARATOR, names(path))));
  }

  /**
   * The names from the top down to a tag, joined by {@code /}.
   *
   * @throws IllegalArgumentException if there is no such tag
   */
  public String path(String id) {
    Deque<String> names = new ArrayDeque<>();
    Tag tag = byId.get(id);
    if (tag == null) {
      throw new IllegalArgumentException("No tag " + id);
    }
    // A damaged library may hold a circle; a path is never longer than there are tags.
    for (int depth = 0; tag != null && depth <= byId.size(); depth++) {
      names.addFirst(tag.name());
      tag = tag.parent() == null ? null : byId.get(tag.parent());
    }
    return String.join(Tag.SEPARATOR, names);
  }

  /** The tag and all below it. */
  public List<String> subtree(String id) {
    List<String> found = new ArrayList<>(List.of(id));
    for (int i = 0; i < found.size(); i++) {
      String parent = found.get(i);
      byId.values().stream()
          .filter(tag -> parent.equals(tag.parent()) && !found.contains(tag.id()))
          .forEach(tag -> found.add(tag.id()));
    }
    return found;
  }

  /** The names of a path as it is typed: {@code " 话语 / 直接引语 "} gives two. Empty names are left out; full-width ／ counts too. */
  public static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    for (String name : path.replace('／', '/').replace('\n', ' ').split(Tag.SEPARATOR)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Codebook codebook && byId.equals(codebook.byId);
  }

  @Override
  public int hashCode() {
    return byId.hashCode();
  }
}
