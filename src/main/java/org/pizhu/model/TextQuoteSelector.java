package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * A passage by its words.
 *
 * @param exact the passage itself, never empty
 * @param prefix up to 32 characters before it
 * @param suffix up to 32 characters after it
 */
public record TextQuoteSelector(String exact, String prefix, String suffix) implements Selector {

  public TextQuoteSelector {
    requireNonNull(prefix);
    requireNonNull(suffix);
    if (exact.isEmpty()) {
      throw new IllegalArgumentException("An empty quote selects nothing");
    }
  }
}
