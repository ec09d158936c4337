package org.pizhu.diff;

import static java.util.Objects.requireNonNull;

import org.pizhu.model.TextRange;

/**
 * A stretch of the first text that is another in the second. At most one of the two is empty; neither cuts a surrogate pair.
 *
 * @param before where it stands in the first text, UTF-16 units
 * @param after where it stands in the second
 * @param nature what the change is in
 */
public record TextEdit(TextRange before, TextRange after, Nature nature) {

  public TextEdit {
    requireNonNull(nature);
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("Nothing is changed at " + before.start());
    }
  }

  TextEdit mirrored() {
    return new TextEdit(after, before, nature);
  }
}
