package org.pizhu.anchor;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.pizhu.model.AnchorStatus;

/**
 * Where a figure is in a story.
 *
 * @param status how sure that is
 * @param numbers the numbers of the figures that could be meant: the one that is, where the status has a place
 */
public record FigureAnchor(AnchorStatus status, List<Integer> numbers) {

  public FigureAnchor {
    requireNonNull(status);
    numbers = List.copyOf(numbers);
    if (status.hasPlace() && numbers.size() != 1) {
      throw new IllegalArgumentException(status + " with " + numbers);
    }
  }
}
