package org.pizhu.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.pizhu.model.TextRange;
import org.pizhu.text.CodePointIndex;

/** Places in one text as other programs count them: in Unicode code points from 0, the end exclusive. */
final class TextPlaces {

  private final int length;
  private final CodePointIndex index;

  TextPlaces(String text) {
    length = text.length();
    index = new CodePointIndex(text);
  }

  /**
   * Adds {@code start} and {@code end}.
   *
   * @param range UTF-16 units of the text; of one that reaches past the text, as in a damaged library, both are null
   * @return the node
   */
  ObjectNode put(ObjectNode node, TextRange range) {
    if (range.end() > length) {
      return node.putNull("start").putNull("end");
    }
    TextRange points = index.fromUtf16(range);
    return node.put("start", points.start()).put("end", points.end());
  }
}
