package org.pizhu.diff;

import org.jspecify.annotations.Nullable;
import org.pizhu.model.Figure;

/**
 * A picture that only one of two stories has, or that has another file in each.
 *
 * @param before the picture of the first; null if it was gained
 * @param after the picture of the second; null if it was lost
 */
public record PictureChange(@Nullable Figure before, @Nullable Figure after) {

  public PictureChange {
    if (before == null && after == null) {
      throw new IllegalArgumentException("No picture");
    }
  }

  public boolean isLost() {
    return after == null;
  }

  public boolean isGained() {
    return before == null;
  }

  PictureChange mirrored() {
    return new PictureChange(after, before);
  }
}
