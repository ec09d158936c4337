package org.pizhu.ui.codebook;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;

/**
 * What letting go of a dragged tag would do.
 *
 * @param zone where on the row below the pointer
 * @param target that row's tag
 * @param parent the tag that it would stand below, none at the top; of no meaning for {@link Zone#MERGE}
 * @param index before how many of the others there
 */
record Drop(Zone zone, String target, @Nullable String parent, int index) {

  /** Where a row is pointed at. */
  enum Zone {
    /** Its upper edge: the tag would stand before it. */
    BEFORE,
    /** Its lower edge: behind it. */
    AFTER,
    /** Its middle: below it. */
    INTO,
    /** Its middle, with the key for merging. */
    MERGE
  }

  /** How much of a row's height each edge takes. */
  private static final double EDGE = 0.28;

  /**
   * Where on a row the pointer is.
   *
   * @param part 0 for the row's upper edge, 1 for its lower one
   * @param isMerging whether the key for merging is down
   */
  static Zone zone(double part, boolean isMerging) {
    if (isMerging) {
      return Zone.MERGE;
    }
    return part < EDGE ? Zone.BEFORE : part > 1 - EDGE ? Zone.AFTER : Zone.INTO;
  }

  /**
   * What letting go would do; nothing if that is no change, or can't be.
   *
   * @param dragged the id of the dragged tag
   * @param target the id of the tag below the pointer
   * @param isOpen whether the tags below the target are shown, so that what comes right behind it is its first child
   */
  static Optional<Drop> of(Codebook codebook, String dragged, String target, Zone zone, boolean isOpen) {
    Optional<Tag> aimed = codebook.byId(target);
    if (dragged.equals(target) || aimed.isEmpty() || codebook.isBelow(target, dragged)) {
      return Optional.empty();
    }
    Drop drop = switch (zone) {
      case MERGE -> new Drop(zone, target, null, 0);
      case INTO -> new Drop(zone, target, target, Integer.MAX_VALUE);
      case BEFORE -> new Drop(zone, target, aimed.get().parent(), index(codebook, dragged, aimed.get()));
      case AFTER -> isOpen
          ? new Drop(zone, target, target, 0)
          : new Drop(zone, target, aimed.get().parent(), index(codebook, dragged, aimed.get()) + 1);
    };
    return zone == Zone.MERGE || drop.changes(codebook, dragged) ? Optional.of(drop) : Optional.empty();
  }

  /** What letting go below the last row would do: the tag would be the last one at the top. */
  static Optional<Drop> atEnd(Codebook codebook, String dragged) {
    Drop drop = new Drop(Zone.BEFORE, dragged, null, Integer.MAX_VALUE);
    return drop.changes(codebook, dragged) ? Optional.of(drop) : Optional.empty();
  }

  /** Where a tag stands among the others, without the dragged one. */
  private static int index(Codebook codebook, String dragged, Tag target) {
    List<String> others = codebook.children(target.parent()).stream()
        .map(Tag::id)
        .filter(id -> !id.equals(dragged))
        .toList();
    return others.indexOf(target.id());
  }

  private boolean changes(Codebook codebook, String dragged) {
    Tag tag = codebook.byId(dragged).orElseThrow();
    if (!Objects.equals(tag.parent(), parent)) {
      return true;
    }
    List<String> siblings = codebook.children(parent).stream().map(Tag::id).toList();
    return siblings.indexOf(dragged) != Math.min(index, siblings.size() - 1);
  }
}
