package org.pizhu.importer.notes;

import org.jspecify.annotations.Nullable;
import org.pizhu.model.FragmentSelector;

/** What an annotation of a file is about. */
public sealed interface ForeignTarget {

  /** What offsets count. */
  enum Counting { CODE_POINTS, UTF16 }

  /**
   * A passage.
   *
   * @param exact its words; empty where only the place is said
   * @param prefix what stands before it; may be empty
   * @param suffix what stands behind it; may be empty
   * @param start where it begins; -1 where only the words are said
   * @param end one past its end
   * @param counting what these count
   * @param moved whether the file says that it was carried there from another text, in which its words and their surroundings stood
   */
  record Passage(String exact, String prefix, String suffix, long start, long end, Counting counting, boolean moved) implements ForeignTarget {}

  /**
   * A figure or a rectangle in it.
   *
   * @param number its number in the story; 0 where that is not said
   * @param fileName the name of its picture's file; may be empty
   * @param pictureSha256 its picture; null where that is not said
   * @param caption its caption; may be empty
   * @param region the rectangle; null for all of it
   * @param moved whether the file says that it was carried there from another text
   */
  record Picture(
      int number, String fileName, @Nullable String pictureSha256, String caption, @Nullable FragmentSelector region, boolean moved)
      implements ForeignTarget {}

  /** The story as a whole. */
  record Whole() implements ForeignTarget {}
}
