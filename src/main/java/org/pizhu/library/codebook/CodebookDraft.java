package org.pizhu.library.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Change;
import org.pizhu.model.Codebook;
import org.pizhu.model.NameLength;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Tag;

/** A codebook on its way to another one. What it has come to is told as changes, each tag once. */
public final class CodebookDraft {

  /** Between siblings, so that another can be put there and they stay as they are. */
  private static final int GAP = 1024;

  private static final String TOP = "";

  private final Map<String, Tag> before = new LinkedHashMap<>();
  private final Map<String, Tag> now = new LinkedHashMap<>();
  private final Map<String, TreeSet<Tag>> children = new HashMap<>();

  /** Begins with a codebook as it is. */
  public CodebookDraft(Codebook codebook) {
    codebook.tags().forEach(tag -> {
      before.put(tag.id(), tag);
      put(tag);
    });
  }

  private static String key(@Nullable String parent) {
    return parent == null ? TOP : parent;
  }

  /** Puts a tag in, in the place of the one with its id if there is one. */
  public void put(Tag tag) {
    Tag old = now.put(tag.id(), tag);
    if (old != null) {
      siblings(old.parent()).remove(old);
    }
    siblings(tag.parent()).add(tag);
  }

  void remove(String id) {
    Tag old = now.remove(id);
    if (old != null) {
      siblings(old.parent()).remove(old);
    }
  }

  private TreeSet<Tag> siblings(@Nullable String parent) {
    return children.computeIfAbsent(key(parent), id -> new TreeSet<>(Codebook.ORDER));
  }

  /** The tag with an id; none if there is no such. */
  public Optional<Tag> find(String id) {
    return Optional.ofNullable(now.get(id));
  }

  /**
   * A tag that has to be there.
   *
   * @throws PizhuException if it is not
   */
  Tag tag(String id) {
    return find(id).orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.TAG_NOT_FOUND, id)));
  }

  /** The tags right below one, in order; those at the top for null. */
  List<Tag> children(@Nullable String parent) {
    return List.copyOf(siblings(parent));
  }

  /** The tag of a name directly below another, at the top for null; none if there is no such. */
  public Optional<Tag> child(@Nullable String parent, String name) {
    return siblings(parent).stream().filter(tag -> tag.name().equals(name)).findFirst();
  }

  boolean isBelowOrSame(@Nullable String id, String above) {
    @Nullable String next = id;
    for (int steps = 0; next != null && steps <= now.size(); steps++) {
      if (next.equals(above)) {
        return true;
      }
      Tag tag = now.get(next);
      next = tag == null ? null : tag.parent();
    }
    return false;
  }

  /** The tag and all below it. */
  List<Tag> subtree(String id) {
    List<Tag> found = new ArrayList<>(List.of(tag(id)));
    for (int i = 0; i < found.size(); i++) {
      found.addAll(siblings(found.get(i).id()));
    }
    return found;
  }

  /** Makes a tag behind its siblings. */
  public Tag make(@Nullable String parent, String name) {
    return make(UUID.randomUUID().toString(), parent, name);
  }

  /** Makes a tag behind its siblings, with an id that no other tag has. */
  public Tag make(String id, @Nullable String parent, String name) {
    Tag made = new Tag(id, parent, name).withPlace(parent, end(parent));
    put(made);
    return made;
  }

  private int end(@Nullable String parent) {
    TreeSet<Tag> siblings = siblings(parent);
    return siblings.isEmpty() ? GAP : siblings.last().position() + GAP;
  }

  /** Puts a tag behind the last below a parent. */
  void moveToEnd(Tag tag, @Nullable String parent) {
    put(tag.withPlace(parent, end(parent)));
  }

  /**
   * Puts a tag among the children of a parent.
   *
   * @param index before how many of the others, counted without it; more than there are means behind all
   */
  void move(Tag tag, @Nullable String parent, int index) {
    List<Tag> others = new ArrayList<>(siblings(parent));
    others.removeIf(other -> other.id().equals(tag.id()));
    int at = Math.min(index, others.size());
    if (at == others.size()) {
      put(tag.withPlace(parent, others.isEmpty() ? GAP : others.get(at - 1).position() + GAP));
      return;
    }
    int next = others.get(at).position();
    int previous = at == 0 ? next - 2 * GAP : others.get(at - 1).position();
    int between = previous + (next - previous) / 2;
    if (between > previous && between < next) {
      put(tag.withPlace(parent, between));
    } else {
      others.add(at, tag);
      number(others, parent);
    }
  }

  private void number(List<Tag> siblings, @Nullable String parent) {
    for (int i = 0; i < siblings.size(); i++) {
      put(siblings.get(i).withPlace(parent, (i + 1) * GAP));
    }
  }

  /** Puts the tags right below one in an order. */
  void sort(@Nullable String parent, Comparator<Tag> order) {
    number(siblings(parent).stream().sorted(order).toList(), parent);
  }

  /** What was changed, in the order of the tree as it was; new tags last. */
  public List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    before.forEach((id, was) -> {
      if (!was.equals(now.get(id))) {
        changes.add(new Change.TagChange(was, now.get(id)));
      }
    });
    now.forEach((id, is) -> {
      if (!before.containsKey(id)) {
        changes.add(new Change.TagChange(null, is));
      }
    });
    return changes;
  }

  /**
   * Makes a path whose end may be there already. Returns the tag at its end.
   *
   * @throws PizhuException if a name that has to be made is too long
   */
  Tag findOrMake(List<String> names) {
    @Nullable Tag found = null;
    for (String name : names) {
      String parent = found == null ? null : found.id();
      found = child(parent, name).orElseGet(() -> make(parent, NameLength.checked(name)));
    }
    return Objects.requireNonNull(found);
  }
}
