package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * A passage by its place. Inside the program the offsets are UTF-16 units; exporters turn them into code points.
 *
 * @param range the place in {@link Story#text()}
 */
public record TextPositionSelector(TextRange range) implements Selector {

  public TextPositionSelector {
    requireNonNull(range);
  }
}
