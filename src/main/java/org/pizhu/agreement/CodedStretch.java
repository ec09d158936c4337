package org.pizhu.agreement;

/**
 * A stretch of a text with a code.
 *
 * @param start its first place, 0 or more
 * @param end one past its last place, more than {@code start}
 * @param code what it was given, 1 or more
 */
public record CodedStretch(int start, int end, int code) {

  public CodedStretch {
    if (start < 0 || end <= start || code <= CodedContinuum.GAP) {
      throw new IllegalArgumentException("No stretch: " + start + ".." + end + " as " + code);
    }
  }

  /** How many places it has. */
  public int length() {
    return end - start;
  }
}
