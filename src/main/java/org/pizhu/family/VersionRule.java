package org.pizhu.family;

/** Tells whether two stories are versions of one: by all that stands in them, not by the traces that led to the two. */
public final class VersionRule {

  /** Texts of fewer different stretches are no version of anything: what they share is too likely a form of words. */
  static final int LEAST = 40;

  /** What is short has to be nearly the same. */
  private static final int SHORT = 150;

  private static final double ALIKE = 0.5;
  private static final double SHORT_ALIKE = 0.75;

  /** So much of the shorter text is in the longer one, which has not more than twice and a half its length. */
  private static final double CONTAINED = 0.8;
  private static final double PART = 0.4;

  /** Reports of the same form, day after day: of so many numbers, fewer than half are the same. */
  private static final int FIGURES = 6;
  private static final double SAME_FIGURES = 0.5;
  private static final double NEARLY_THE_SAME = 0.75;

  private VersionRule() {}

  /**
   * Whether two texts are versions of one story.
   *
   * @param body the other one without its headline
   */
  public static boolean isVersion(Shingles one, String body) {
    // Of what one has at least so much is in both by either rule: half where they are alike, and four fifths of two fifths.
    Shingles other = one.ofSharing(body, (int) (CONTAINED * PART * one.size()));
    return other != null && isVersion(one, other);
  }

  private static boolean isVersion(Shingles one, Shingles other) {
    int less = Math.min(one.size(), other.size());
    int more = Math.max(one.size(), other.size());
    if (less < LEAST) {
      return false;
    }
    int shared = one.shared(other);
    double alike = (double) shared / (one.size() + other.size() - shared);
    boolean same = less < SHORT
        ? alike >= SHORT_ALIKE
        : alike >= ALIKE || shared >= CONTAINED * less && less >= PART * more;
    return same && (alike >= NEARLY_THE_SAME || !isSameForm(one, other));
  }

  private static boolean isSameForm(Shingles one, Shingles other) {
    int figures = Math.min(one.figures(), other.figures());
    return figures >= FIGURES && one.sharedFigures(other) < SAME_FIGURES * figures;
  }

  /**
   * How alike two texts are: the part of all their stretches that both have.
   *
   * @return 0 to 1; 1 for two texts without any
   */
  public static double likeness(Shingles one, Shingles other) {
    int shared = one.shared(other);
    int all = one.size() + other.size() - shared;
    return all == 0 ? 1 : (double) shared / all;
  }
}
