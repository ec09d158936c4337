package org.pizhu.index;

/**
 * Writes what is to be said of one term after the other: how many stories have it, the gap to each by Rice's code, how often it stands in each
 * by the gamma code, and then, for terms of few places at once and for others apart, the gaps of the places by Rice's code.
 */
final class TermWriter {

  /** The places of a term are worth a place of their own from so many on: a search for a pair does not read them. */
  private static final int MANY_PLACES = 64;
  static final int PARAMETER_BITS = 5;

  private final Entries entries;
  private final int size;
  private final Bytes stories = new Bytes();
  private final Bytes places = new Bytes();

  /**
   * @param entries sorted
   * @param size how many stories are in the segment
   */
  TermWriter(Entries entries, int size) {
    this.entries = entries;
    this.size = size;
  }

  /** What the last term has to be told with its stories. */
  Bytes stories() {
    return stories;
  }

  /** Its places; empty if they are told with the stories, or not kept. */
  Bytes places() {
    return places;
  }

  /** The parameter for gaps between the stories that have a term. */
  static int storyParameter(int size, int having) {
    return BitWriter.rice((double) size / having - 1);
  }

  /** Whether places stand apart from the stories. */
  static boolean standApart(int count) {
    return count > MANY_PLACES;
  }

  /**
   * Writes a term.
   *
   * @param first its first entry
   * @return the entry after it
   */
  int write(int first) {
    stories.clear();
    places.clear();
    boolean placed = Grams.hasPlaces(entries.term(first));
    int end = first;
    int having = 0;
    long gaps = 0;
    int last = -1;
    while (end < entries.size() && entries.term(end) == entries.term(first)) {
      boolean same = entries.story(end) == last;
      gaps += entries.place(end) - (same ? entries.place(end - 1) : 0);
      having += same ? 0 : 1;
      last = entries.story(end);
      end++;
    }
    int parameter = BitWriter.rice((double) gaps / (end - first));
    stories.number((long) having << PARAMETER_BITS | (placed ? parameter : 0));
    BitWriter inStories = new BitWriter(stories);
    writeStories(inStories, first, end, having, placed);
    if (placed && standApart(end - first)) {
      BitWriter inPlaces = new BitWriter(places);
      writePlaces(inPlaces, first, end, parameter);
      inPlaces.flush();
    } else if (placed) {
      writePlaces(inStories, first, end, parameter);
    }
    inStories.flush();
    return end;
  }

  private void writeStories(BitWriter bits, int first, int end, int having, boolean placed) {
    int parameter = storyParameter(size, having);
    int before = -1;
    int entry = first;
    while (entry < end) {
      int story = entries.story(entry);
      int start = entry;
      while (entry < end && entries.story(entry) == story) {
        entry++;
      }
      bits.rice(story - before - 1, parameter);
      bits.gamma(placed ? entry - start : entries.place(start));
      before = story;
    }
  }

  private void writePlaces(BitWriter bits, int first, int end, int parameter) {
    for (int entry = first; entry < end; entry++) {
      boolean same = entry > first && entries.story(entry) == entries.story(entry - 1);
      bits.rice(entries.place(entry) - (same ? entries.place(entry - 1) : 0), parameter);
    }
  }
}
