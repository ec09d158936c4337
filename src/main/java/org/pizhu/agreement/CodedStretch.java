package org.pizhu.agreement;

/**
 * A stretch of a text with a code.
 *
 * @param start its first place, 0 or more
 * @param end one past its last place, more than {@code start}
 * @param code what it was given, 1 or more
 * @param goesOn whether it was cut off from the one before, for they overlap with others that have more codes; then each has the code of both
 */
public record CodedStretch(int start, int end, int code, boolean goesOn) {

  public CodedStretch {
    if (start < 0 || end <= start || code <= CodedContinuum.GAP) {
      throw new IllegalArgumentException("No stretch: " + start + ".." + end + " as " + code);
    }
  }

  /** A stretch of its own. */
  public CodedStretch(int start, int end, int code) {
    this(start, end, code, false);
  }

  /** How many places it has. */
  public int length() {
    return end - start;
  }
}
