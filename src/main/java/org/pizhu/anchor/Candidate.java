package org.pizhu.anchor;

import static java.util.Objects.requireNonNull;

import org.pizhu.model.TextRange;

/**
 * A place that may be the one that an annotation means, for a person to decide.
 *
 * @param range the place, in UTF-16 units; never splits a surrogate pair
 * @param score how much of the quote and of its context agrees there, 0 to 1; 1 is both to the letter
 */
public record Candidate(TextRange range, double score) {

  public Candidate {
    requireNonNull(range);
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("Not a score: " + score);
    }
  }
}
