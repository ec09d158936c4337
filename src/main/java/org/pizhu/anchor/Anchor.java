package org.pizhu.anchor;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.TextRange;

/**
 * Where a quote stands in a text.
 *
 * @param status how sure that is; {@link AnchorStatus#ANCHORED} only where the quote stands to the letter
 * @param range the place, where the status has one
 * @param candidates the places that could be meant, the best first, equal ones in the order of the text; the first is {@code range} if
 *     there is one. An orphan may have candidates too: what stands now where its context is, or what resembles it from afar
 */
public record Anchor(AnchorStatus status, @Nullable TextRange range, List<Candidate> candidates) {

  public Anchor {
    requireNonNull(status);
    candidates = List.copyOf(candidates);
    if (status.hasPlace() != (range != null)) {
      throw new IllegalArgumentException(status + " with " + range);
    }
    if (range != null && (candidates.isEmpty() || !candidates.get(0).range().equals(range))) {
      throw new IllegalArgumentException(range + " is not the first of " + candidates);
    }
  }
}
