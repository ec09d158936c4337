package org.pizhu.model;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The stories that a query found, as their numbers in order: eight bytes a story, however many the library holds. What a list shows of them
 * is asked for when they come into sight.
 */
public final class StoryListing {

  /** No story. */
  public static final StoryListing EMPTY = new StoryListing(new long[0], new int[0], 0);

  private final long[] ids;
  private final int[] hits;
  private final int library;

  /**
   * @param ids the numbers of the stories, in order
   * @param hits how often what was searched for stands in each; empty where nothing was searched for
   * @param library how many stories the library holds
   */
  public StoryListing(long[] ids, int[] hits, int library) {
    if (hits.length != 0 && hits.length != ids.length) {
      throw new IllegalArgumentException(ids.length + " stories, hits of " + hits.length);
    }
    this.ids = ids.clone();
    this.hits = hits.clone();
    this.library = library;
  }

  /** How many stories were found. */
  public int size() {
    return ids.length;
  }

  /** How many stories the library holds. */
  public int library() {
    return library;
  }

  /** The number of the story at a place, 0 for the first. */
  public long id(int place) {
    return ids[place];
  }

  /** How often what was searched for stands in the story at a place; 0 where nothing was searched for. */
  public int hits(int place) {
    return hits.length == 0 ? 0 : hits[place];
  }

  /** How often what was searched for stands in all of them. */
  public long hits() {
    return Arrays.stream(hits).asLongStream().sum();
  }

  /** At which place a story stands; -1 if it is not among them. Looks at each until it is found. */
  public int place(long id) {
    for (int place = 0; place < ids.length; place++) {
      if (ids[place] == id) {
        return place;
      }
    }
    return -1;
  }

  /** The numbers of the stories, in order. */
  public LongStream ids() {
    return LongStream.of(ids);
  }
}
