package org.pizhu.anchor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.TextRange;

/**
 * Where a quote stands in a text.
 *
 * @param status how sure that is
 * @param range the place, where the status has one
 * @param candidates all places that could be meant, in order; one of them is {@code range} if there is one
 */
public record Anchor(AnchorStatus status, @Nullable TextRange range, List<TextRange> candidates) {

  public Anchor {
    candidates = List.copyOf(candidates);
    if (status.hasPlace() != (range != null)) {
      throw new IllegalArgumentException(status + " with " + range);
    }
  }
}
