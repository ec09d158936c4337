package org.pizhu.anchor;

/**
 * A place that may be meant, with what speaks for it.
 *
 * @param start first code point
 * @param end one past the last
 * @param likeness of what stands there to the quote: 1 minus edits over the longer length
 * @param before how much of the prefix agrees, in code points
 * @param after how much of the suffix agrees, in code points
 */
record Place(int start, int end, double likeness, int before, int after) {

  /** A place where the quote itself stands, to the letter or changed. Below that, it is not the quote any more that stands there. */
  static final double CARRIES = 0.5;

  /** How many code points of the quote count beside its surroundings: as many as one side of the context. */
  private static final int WEIGHT = Describer.CONTEXT;

  static Place of(CodePointText text, Passage passage, int start, int end) {
    double likeness = 0;
    if (text.standsAt(passage.quote(), start) && end - start == passage.quote().length) {
      likeness = 1;
    } else if (end > start) {
      int longer = Math.max(end - start, passage.quote().length);
      likeness = 1 - new Myers(passage.quote(), text).distance(start, end) / (double) longer;
    }
    return new Place(start, end, likeness,
        Surroundings.before(passage.prefix(), text.points(), start),
        Surroundings.after(passage.suffix(), text.points(), end));
  }

  boolean exact() {
    return likeness == 1;
  }

  boolean carries() {
    return likeness >= CARRIES;
  }

  /** How much of the surroundings agrees, in code points. */
  int agreement() {
    return before + after;
  }

  double weight(Passage passage) {
    return agreement() + likeness * Math.min(passage.quote().length, WEIGHT);
  }

  double score(Passage passage) {
    double all = passage.context() + Math.min(passage.quote().length, WEIGHT);
    return Math.max(0, Math.min(1, weight(passage) / all));
  }

  boolean overlaps(Place other) {
    return start < other.end && other.start < end;
  }

  boolean covers(Place other) {
    return start == other.start && end == other.end;
  }
}
