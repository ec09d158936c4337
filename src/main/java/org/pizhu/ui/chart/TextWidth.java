package org.pizhu.ui.chart;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How wide a text is, near enough to lay out a chart the same way on every system: Chinese characters and other full-width ones take one em
 * (Unicode Standard Annex 11), others somewhat more than they do in most families.
 */
final class TextWidth {

  private static final String ELLIPSIS = "…";
  private static final double NARROW = 0.6;
  private static final double CAPITAL = 0.72;

  private TextWidth() {}

  /**
   * The width of a text in pixels.
   *
   * @param size the height of its letters, in pixels
   */
  static double of(String text, double size) {
    return text.codePoints().mapToDouble(TextWidth::ems).sum() * size;
  }

  private static double ems(int character) {
    if (Character.getType(character) == Character.NON_SPACING_MARK) {
      return 0;
    }
    if (character >= 0x1100 && (isWide(character) || character == '…' || character == '—')) {
      return 1;
    }
    return Character.isUpperCase(character) || character == '%' || character == '@' ? CAPITAL : NARROW;
  }

  private static boolean isWide(int character) {
    return character <= 0x115f
        || character >= 0x2e80 && character <= 0xa4cf
        || character >= 0xac00 && character <= 0xd7a3
        || character >= 0xf900 && character <= 0xfaff
        || character >= 0xfe30 && character <= 0xfe6f
        || character >= 0xff00 && character <= 0xff60
        || character >= 0xffe0 && character <= 0xffe6
        || character >= 0x1f300;
  }

  /** The text if it is no wider than a place, else as much of it as there is room for, and an ellipsis. */
  static String fit(String text, double size, double width) {
    if (of(text, size) <= width) {
      return text;
    }
    double room = width - size;
    int end = 0;
    double used = 0;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      used += ems(character) * size;
      if (used > room) {
        break;
      }
      end += Character.charCount(character);
    }
    return text.substring(0, end) + ELLIPSIS;
  }

  /** A path in so little room that its end, which says most, is kept: …/直接引语. */
  static String fitEnd(String text, double size, double width) {
    if (of(text, size) <= width) {
      return text;
    }
    double room = width - size;
    int start = text.length();
    double used = 0;
    while (start > 0) {
      int character = text.codePointBefore(start);
      used += ems(character) * size;
      if (used > room) {
        break;
      }
      start -= Character.charCount(character);
    }
    return ELLIPSIS + text.substring(start);
  }

  /** The text in lines that are no wider than a place, broken where its writing allows; a piece that is wider alone gets an ellipsis. */
  static List<String> lines(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int start = 0;
    int last = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (last > start && of(text.substring(start, end).stripTrailing(), size) > width) {
        lines.add(fit(text.substring(start, last).strip(), size, width));
        start = last;
      }
      last = end;
    }
    lines.add(fit(text.substring(start).strip(), size, width));
    return lines;
  }
}
