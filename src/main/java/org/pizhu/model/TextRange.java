package org.pizhu.model;

/**
 * A half-open range of a text, in UTF-16 units.
 *
 * @param start first unit, 0 or more
 * @param end one past the last unit, {@code start} or more
 */
public record TextRange(int start, int end) implements Comparable<TextRange> {

  public TextRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Not a range: " + start + ".." + end);
    }
  }

  /** Number of UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** Whether it is a place between two units, and covers none. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Whether a unit lies in it. The one at {@code end} does not. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Whether it covers all of another; an empty one at either end as well. */
  public boolean contains(TextRange other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two have at least one unit in common. */
  public boolean overlaps(TextRange other) {
    return start < other.end && other.start < end;
  }

  /**
   * The text that this range covers.
   *
   * @throws IndexOutOfBoundsException if the range reaches past the text
   */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** By start; of two that start together the longer one first, so that what contains comes before what is contained. */
  @Override
  public int compareTo(TextRange other) {
    return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
  }
}
