package org.pizhu.importer.notes;

import org.jspecify.annotations.Nullable;
import org.pizhu.model.AnchorStatus;
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
   * @param last where it stood last, if it has no place in the text that it is of; null if it has one, or nothing says so
   * @param also how the page says the same place, for where the words don't tell; null if nothing says it
   */
  record Passage(
      String exact, String prefix, String suffix, long start, long end, Counting counting, boolean moved, @Nullable LastPlace last,
      @Nullable ForeignSelector also) implements ForeignTarget {

    /** One of which the words and the place are said, and no more. */
    public Passage(String exact, String prefix, String suffix, long start, long end, Counting counting, boolean moved) {
      this(exact, prefix, suffix, start, end, counting, moved, null, null);
    }
  }

  /**
   * Where a passage stood before it lost its place.
   *
   * @param status why it has none
   * @param textSha256 the hash of the text in which it stood
   * @param start where it began there, UTF-16 units: that text may be gone
   * @param end one past its end
   */
  record LastPlace(AnchorStatus status, String textSha256, int start, int end) {}

  /**
   * A figure or a rectangle in it.
   *
   * @param number its number in the story; 0 where that is not said
   * @param fileName the name of its picture's file; may be empty
   * @param pictureSha256 its picture; null where that is not said
   * @param caption its caption, empty where it had none when it was annotated; null where that is not said
   * @param region the rectangle; null for all of it
   * @param pixels the rectangle where it counts pixels; null where it does not, or for all of it
   * @param moved whether the file says that it was carried there from another text
   */
  record Picture(
      int number, String fileName, @Nullable String pictureSha256, @Nullable String caption, @Nullable FragmentSelector region, @Nullable Pixels pixels,
      boolean moved) implements ForeignTarget {}

  /**
   * A rectangle in pixels of the picture as it lies in its file.
   *
   * @param x its left edge, 0 or more
   * @param y its upper edge, 0 or more
   * @param width more than 0
   * @param height more than 0
   */
  record Pixels(double x, double y, double width, double height) {}

  /**
   * What is selected in the page that the story was taken from, or between two of its places. It is known only when the story is.
   *
   * @param selector how it is said
   */
  record Selected(ForeignSelector selector) implements ForeignTarget {}

  /** The story as a whole. */
  record Whole() implements ForeignTarget {}
}
