package org.pizhu.library.correction;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;

/**
 * How annotations came through a change of their text.
 *
 * @param anchored stand to the letter where they stood
 * @param moved stand surely in another place, or in other words
 * @param ambiguous may be in one place or another: a person has to choose
 * @param orphan are not in the text any more: a person has to decide
 */
public record AnchorCounts(int anchored, int moved, int ambiguous, int orphan) {

  /** No annotations. */
  public static final AnchorCounts NONE = new AnchorCounts(0, 0, 0, 0);

  static AnchorCounts of(Collection<Annotation> annotations) {
    Map<AnchorStatus, Integer> counts = new EnumMap<>(AnchorStatus.class);
    annotations.forEach(annotation -> counts.merge(annotation.target().status(), 1, Integer::sum));
    return new AnchorCounts(
        counts.getOrDefault(AnchorStatus.ANCHORED, 0),
        counts.getOrDefault(AnchorStatus.MOVED, 0),
        counts.getOrDefault(AnchorStatus.AMBIGUOUS, 0),
        counts.getOrDefault(AnchorStatus.ORPHAN, 0));
  }

  /** Both together. */
  public AnchorCounts plus(AnchorCounts other) {
    return new AnchorCounts(
        anchored + other.anchored, moved + other.moved, ambiguous + other.ambiguous, orphan + other.orphan);
  }

  /** All of them. */
  public int total() {
    return anchored + moved + ambiguous + orphan;
  }

  /** How many have a place. */
  public int placed() {
    return anchored + moved;
  }

  /** How many a person has to look at. */
  public int open() {
    return ambiguous + orphan;
  }
}
