package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Where in their stories annotations stand. Each story is cut into {@link #PARTS} of equal length, and an annotation counts in every
 * part that it overlaps. Those that have no place in the text at present are not counted.
 *
 * @param all the sums over all stories asked for, by part
 * @param stories those with annotations, the most first
 */
public record PositionProfile(List<Integer> all, List<Row> stories) {

  /** So many parts. */
  public static final int PARTS = 20;

  /**
   * A story.
   *
   * @param storyId its number in the library
   * @param headline empty where there is none
   * @param length of its text, UTF-16 units; at least 1
   * @param annotations how many have a place in its text
   * @param parts by part: how many overlap it
   */
  public record Row(long storyId, String headline, int length, int annotations, List<Integer> parts) {
    public Row {
      requireNonNull(headline);
      parts = List.copyOf(parts);
    }

    /** Where a part is, UTF-16 units; empty in a text of fewer units than there are parts. */
    public TextRange range(int part) {
      return PositionProfile.range(part, PARTS, length);
    }
  }

  public PositionProfile {
    all = List.copyOf(all);
    stories = List.copyOf(stories);
  }

  /**
   * One of several parts of equal length, to a unit.
   *
   * @param part from 0
   * @param parts how many there are
   * @param length of the text, UTF-16 units
   */
  public static TextRange range(int part, int parts, int length) {
    return new TextRange((int) ((long) part * length / parts), (int) ((part + 1L) * length / parts));
  }
}
