package org.pizhu.anchor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.TextRange;

/**
 * A text as code points, each with a small number for its kind, so that a search can look it up in a table. All work on places is
 * done in code points, and so no place can split a surrogate pair.
 */
final class CodePointText {

  private static final int PAGE_BITS = 8;
  private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

  private final String string;
  private final int[] points;
  private final int @Nullable [] offsets;
  private final int[] symbols;
  private final int[][] pages = new int[(Character.MAX_CODE_POINT >> PAGE_BITS) + 1][];
  private int kinds = 1;

  CodePointText(String string) {
    this.string = string;
    this.points = string.codePoints().toArray();
    this.offsets = points.length == string.length() ? null : offsets(points);
    this.symbols = new int[points.length];
    for (int i = 0; i < points.length; i++) {
      symbols[i] = number(points[i]);
    }
  }

  private static int[] offsets(int[] points) {
    int[] offsets = new int[points.length + 1];
    for (int i = 0; i < points.length; i++) {
      offsets[i + 1] = offsets[i] + Character.charCount(points[i]);
    }
    return offsets;
  }

  private int number(int point) {
    int[] page = pages[point >> PAGE_BITS];
    if (page == null) {
      page = new int[1 << PAGE_BITS];
      pages[point >> PAGE_BITS] = page;
    }
    if (page[point & PAGE_MASK] == 0) {
      page[point & PAGE_MASK] = kinds++;
    }
    return page[point & PAGE_MASK];
  }

  String string() {
    return string;
  }

  /** The code points themselves, not a copy. */
  int[] points() {
    return points;
  }

  int length() {
    return points.length;
  }

  /** The number of the kind of the code point at a place, 1 to {@link #kinds()} - 1. */
  int symbol(int index) {
    return symbols[index];
  }

  /** The number of a code point; 0 if it is not in the text. */
  int symbolOf(int point) {
    int[] page = pages[point >> PAGE_BITS];
    return page == null ? 0 : page[point & PAGE_MASK];
  }

  /** One more than the highest number of a kind. */
  int kinds() {
    return kinds;
  }

  /** The code point that a UTF-16 offset falls into; an offset past the end gives the length. */
  int indexOf(int offset) {
    if (offsets == null) {
      return Math.min(offset, points.length);
    }
    int found = Arrays.binarySearch(offsets, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** A range of code points as one of UTF-16 units. */
  TextRange range(int start, int end) {
    return offsets == null ? new TextRange(start, end) : new TextRange(offsets[start], offsets[end]);
  }

  /** Every place where these code points stand, overlapping ones too, in order. */
  List<Integer> places(int[] quote) {
    String words = new String(quote, 0, quote.length);
    List<Integer> places = new ArrayList<>();
    for (int at = string.indexOf(words); at >= 0; at = string.indexOf(words, at + 1)) {
      int start = indexOf(at);
      // Half of a pair is found in whole ones.
      if (standsAt(quote, start)) {
        places.add(start);
      }
    }
    return places;
  }

  /** Whether these code points stand at a place. */
  boolean standsAt(int[] quote, int start) {
    return start >= 0
        && start + quote.length <= points.length
        && Arrays.equals(points, start, start + quote.length, quote, 0, quote.length);
  }
}
