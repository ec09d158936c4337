package org.pizhu.family;

import org.pizhu.text.Folding;

/**
 * Letters and digits as texts are compared by them, each found once and then looked up: every unit of every text is asked for. Folding one by one
 * differs from folding the whole in ligatures alone. For use by any thread.
 */
final class Letters {

  /** What stands for all that is neither letter nor digit; it is no character. */
  static final char NONE = '\uffff';

  /** 0 for what was not asked for yet. Several threads may find the same at once. */
  private static final char[] KNOWN = new char[1 << Character.SIZE];

  private Letters() {}

  /**
   * What a unit is compared as.
   *
   * @return {@link #NONE} for what is neither letter nor digit; a half of a surrogate pair stays what it is
   */
  static char of(char unit) {
    char known = KNOWN[unit];
    if (known == 0) {
      known = found(unit);
      KNOWN[unit] = known;
    }
    return known;
  }

  private static char found(char unit) {
    if (Character.isSurrogate(unit)) {
      return unit;
    }
    return Character.isLetterOrDigit(unit) ? Folding.fold(String.valueOf(unit)).charAt(0) : NONE;
  }
}
