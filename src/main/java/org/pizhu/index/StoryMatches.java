package org.pizhu.index;

/** The stories that satisfy an expression: some bytes for each, however many there are. */
public final class StoryMatches {

  /** No story. */
  public static final StoryMatches NONE = new StoryMatches(new long[0], new int[0], new float[0]);

  private final long[] ids;
  private final int[] hits;
  private final float[] scores;

  /**
   * @param ids the numbers of the stories, rising
   * @param hits how many hits each has, 0 or more
   * @param scores how well each fits, 0 or more, the more the better; empty where that was not asked for
   */
  public StoryMatches(long[] ids, int[] hits, float[] scores) {
    if (hits.length != ids.length || scores.length != 0 && scores.length != ids.length) {
      throw new IllegalArgumentException(ids.length + " stories, " + hits.length + " hits, " + scores.length + " scores");
    }
    this.ids = ids.clone();
    this.hits = hits.clone();
    this.scores = scores.clone();
  }

  /** How many stories there are. */
  public int size() {
    return ids.length;
  }

  /** Whether it was asked how well they fit. */
  public boolean isScored() {
    return scores.length == ids.length;
  }

  /** The number of the story at a place; they rise. */
  public long id(int place) {
    return ids[place];
  }

  /** How many hits the story at a place has. */
  public int hits(int place) {
    return hits[place];
  }

  /**
   * How well the story at a place fits.
   *
   * @throws IndexOutOfBoundsException if that was not asked for
   */
  public float score(int place) {
    return scores[place];
  }
}
