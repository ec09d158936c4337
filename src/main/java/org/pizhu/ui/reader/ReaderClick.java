package org.pizhu.ui.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A click that selected nothing.
 *
 * @param offset the character that was clicked, as a place in the story's text; -1 beside the text, also on a figure
 * @param annotations the ids of the annotations there, the shortest first
 * @param chosen the one of them that the click means: the first, and with each further click at the same place the
 *     next; none if there are none
 */
public record ReaderClick(int offset, List<String> annotations, @Nullable String chosen) {

  public ReaderClick {
    annotations = List.copyOf(annotations);
  }
}
