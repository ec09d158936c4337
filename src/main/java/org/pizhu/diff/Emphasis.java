package org.pizhu.diff;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;

/** Which characters of a story are emphasised: bold, slanted, underlined. Read from its sanitised HTML, whose elements are balanced. */
final class Emphasis {

  private static final Pattern PIECE = Pattern.compile("<(/?)([a-z][a-z0-9]*)([^>]*)>|&(#?[a-zA-Z0-9]+);|[^<&]+|.", Pattern.DOTALL);
  private static final Pattern OFFSET = Pattern.compile("data-o=\"(\\d+)\"");
  private static final Pattern EMPHATIC = Pattern.compile("b|strong|em|i|u");

  private final BitSet emphatic = new BitSet();

  Emphasis(Story story) {
    int at = 0;
    int depth = 0;
    Matcher piece = PIECE.matcher(story.html());
    while (piece.find()) {
      if (piece.group(2) != null) {
        Matcher offset = OFFSET.matcher(piece.group(3));
        at = offset.find() ? Integer.parseInt(offset.group(1)) : at;
        if (EMPHATIC.matcher(piece.group(2)).matches()) {
          depth += piece.group(1).isEmpty() ? 1 : -1;
        }
      } else {
        int length = piece.group(4) != null ? 1 : piece.group().length();
        if (depth > 0) {
          emphatic.set(at, at + length);
        }
        at += length;
      }
    }
  }

  /** Whether every character of a stretch is emphasised. */
  boolean isWhole(TextRange range) {
    return !range.isEmpty() && emphatic.nextClearBit(range.start()) >= range.end();
  }

  /** Whether two stretches of the same text have the same emphasis, white space and marks aside. */
  boolean equals(TextRange range, Emphasis other, TextRange same, String text) {
    for (int i = 0; i < range.length(); i++) {
      if (emphatic.get(range.start() + i) != other.emphatic.get(same.start() + i)
          && Character.isLetterOrDigit(text.charAt(range.start() + i))) {
        return false;
      }
    }
    return true;
  }
}
