package org.pizhu.ui.reader;

import static java.util.Objects.requireNonNull;

import org.pizhu.model.HighlightColor;
import org.pizhu.model.Target;

/**
 * An annotation of another version, where it stands in the story that is shown.
 *
 * @param id the annotation's
 * @param place its place in this story
 * @param color its colour
 * @param from from which version it is, in words
 */
public record CarriedMark(String id, Target place, HighlightColor color, String from) {
  public CarriedMark {
    requireNonNull(id);
    requireNonNull(place);
    requireNonNull(color);
    requireNonNull(from);
  }
}
