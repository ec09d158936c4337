package org.pizhu.text;

import java.util.Arrays;
import java.util.Optional;
import org.pizhu.model.TextRange;

/** Turns ranges of one text from UTF-16 units into code points and back, as {@link CodePoints} does, quickly for many of them. Immutable. */
public final class CodePointIndex {

  private static final int STEP = 1 << 10;

  private final String text;
  private final int length;
  /** The first unit of every stretch; empty where each code point is one unit. */
  private final int[] starts;
  /** So many code points stand before that unit. */
  private final int[] before;

  public CodePointIndex(String text) {
    this.text = text;
    length = text.codePointCount(0, text.length());
    starts = new int[length == text.length() ? 0 : text.length() / STEP + 1];
    before = new int[starts.length];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = CodePoints.floor(text, i * STEP);
      before[i] = before[i - 1] + text.codePointCount(starts[i - 1], starts[i]);
    }
  }

  /**
   * A range of UTF-16 units as a range of code points.
   *
   * @throws IndexOutOfBoundsException if it reaches past the text
   */
  public TextRange fromUtf16(TextRange range) {
    return new TextRange(fromUtf16(range.start()), fromUtf16(range.end()));
  }

  private int fromUtf16(int offset) {
    if (offset > text.length()) {
      throw new IndexOutOfBoundsException(offset);
    }
    if (starts.length == 0) {
      return offset;
    }
    int stretch = offset / STEP;
    return before[stretch] + text.codePointCount(starts[stretch], offset);
  }

  /**
   * A range of code points as a range of UTF-16 units.
   *
   * @return none if it is no range of the text
   */
  public Optional<TextRange> toUtf16(long start, long end) {
    return start < 0 || end < start || end > length
        ? Optional.empty()
        : Optional.of(new TextRange(toUtf16((int) start), toUtf16((int) end)));
  }

  private int toUtf16(int codePoints) {
    if (starts.length == 0) {
      return codePoints;
    }
    int found = Arrays.binarySearch(before, codePoints);
    int stretch = found >= 0 ? found : -found - 2;
    return text.offsetByCodePoints(starts[stretch], codePoints - before[stretch]);
  }
}
