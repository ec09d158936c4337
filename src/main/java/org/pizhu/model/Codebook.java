package org.pizhu.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tags of a library as a tree. Immutable; two are equal if they hold the same tags. */
public final class Codebook {

  /** The order of siblings. */
  public static final Comparator<Tag> ORDER =
      Comparator.comparingInt(Tag::position).thenComparing(Tag::name).thenComparing(Tag::id);

  private static final String TOP = "";
  private static final String SEPARATOR = Tag.SEPARATOR;

  public static final Codebook EMPTY = new Codebook(List.of());

  private final Map<String, Tag> byId = new LinkedHashMap<>();
  private final Map<String, String> paths = new HashMap<>();
  private final Map<String, Tag> byPath = new HashMap<>();
  private final Map<String, List<Tag>> children = new HashMap<>();

  /**
   * @param tags all tags; a tag whose parent is not among them stands at the top
   */
  public Codebook(List<Tag> tags) {
    Map<String, Tag> all = new HashMap<>();
    tags.forEach(tag -> all.put(tag.id(), tag));
    Map<String, List<Tag>> below = new HashMap<>();
    tags.stream().sorted(ORDER).forEach(tag -> below
        .computeIfAbsent(tag.parent() == null || !all.containsKey(tag.parent()) ? TOP : tag.parent(), id -> new ArrayList<>())
        .add(tag));
    below.getOrDefault(TOP, List.of()).forEach(tag -> grow(tag, below));
    // A damaged library may hold a circle, which hangs on nothing: its first tag stands at the top.
    tags.stream().sorted(Comparator.comparing(Tag::id)).forEach(tag -> grow(tag, below));
  }

  private void grow(Tag top, Map<String, List<Tag>> below) {
    Deque<Tag> waiting = new ArrayDeque<>(List.of(top));
    Map<String, String> above = new HashMap<>();
    while (!waiting.isEmpty()) {
      Tag tag = waiting.pop();
      if (byId.putIfAbsent(tag.id(), tag) != null) {
        continue;
      }
      String parent = above.get(tag.id());
      String path = parent == null ? tag.name() : paths.get(parent) + SEPARATOR + tag.name();
      paths.put(tag.id(), path);
      byPath.putIfAbsent(path, tag);
      children.computeIfAbsent(parent == null ? TOP : parent, id -> new ArrayList<>()).add(tag);
      List<Tag> next = below.getOrDefault(tag.id(), List.of());
      for (int i = next.size() - 1; i >= 0; i--) {
        above.put(next.get(i).id(), tag.id());
        waiting.push(next.get(i));
      }
    }
  }

  /** All tags in the order of the tree, each before those below it. */
  public List<Tag> tags() {
    return List.copyOf(byId.values());
  }

  public Optional<Tag> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The tag with exactly this path, such as {@code 话语/直接引语}; blanks around the names don't count. */
  public Optional<Tag> byPath(String path) {
    return Optional.ofNullable(byPath.get(String.join(SEPARATOR, names(path))));
  }

  /** The tag that a key applies; case doesn't count. */
  public Optional<Tag> byKey(String key) {
    String wanted = key.toLowerCase(Locale.ROOT);
    return byId.values().stream().filter(tag -> wanted.equals(tag.key())).findFirst();
  }

  /** The tags right below one, in their order; those at the top for null. */
  public List<Tag> children(@Nullable String id) {
    return List.copyOf(children.getOrDefault(id == null ? TOP : id, List.of()));
  }

  /** The tag of this name right below another, or at the top for null. */
  public Optional<Tag> child(@Nullable String parent, String name) {
    return children.getOrDefault(parent == null ? TOP : parent, List.of()).stream()
        .filter(tag -> tag.name().equals(name))
        .findFirst();
  }

  /**
   * The names from the top down to a tag, joined by {@code /}.
   *
   * @throws IllegalArgumentException if there is no such tag
   */
  public String path(String id) {
    String path = paths.get(id);
    if (path == null) {
      throw new IllegalArgumentException("No tag " + id);
    }
    return path;
  }

  /** The tags above one, the nearest first. */
  public List<Tag> ancestors(String id) {
    List<Tag> found = new ArrayList<>();
    Tag tag = byId.get(id);
    while (tag != null && tag.parent() != null && found.size() < byId.size()) {
      tag = byId.get(tag.parent());
      if (tag != null) {
        found.add(tag);
      }
    }
    return found;
  }

  /** The tag and all below it, each before those below it. */
  public List<String> subtree(String id) {
    List<String> found = new ArrayList<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(id));
    while (!waiting.isEmpty()) {
      String next = waiting.pop();
      found.add(next);
      List<Tag> below = children.getOrDefault(next, List.of());
      for (int i = below.size() - 1; i >= 0; i--) {
        waiting.push(below.get(i).id());
      }
    }
    return found;
  }

  /** Whether a tag stands anywhere below another. */
  public boolean isBelow(String id, String above) {
    return ancestors(id).stream().anyMatch(tag -> Objects.equals(tag.id(), above));
  }

  /** The names of a path as it is typed: {@code " 话语 / 直接引语 "} gives two. Empty names are left out; full-width ／ counts too. */
  public static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    for (String name : path.replace('／', '/').replace('\n', ' ').split(SEPARATOR)) {
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
