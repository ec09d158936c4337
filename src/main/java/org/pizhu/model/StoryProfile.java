package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.pizhu.model.Timeline.Counted;

/**
 * Annotations along one story. Those that have no place in the text at present are not counted.
 *
 * @param storyId the story
 * @param cut how its text was cut
 * @param groups what the numbers of a part stand for, in their order
 * @param parts from the beginning to the end
 */
public record StoryProfile(long storyId, Cut cut, List<ChartGroup> groups, List<Part> parts) {

  /** How a text is cut into parts. */
  public enum Cut {
    /** Into so many parts of equal length, to a character. */
    EQUAL,
    /** Into its paragraphs, captions, and whatever else is a block of it. */
    PARAGRAPHS
  }

  /**
   * A part of the text.
   *
   * @param range where it is, UTF-16 units
   * @param words how it begins
   * @param counted the annotations that overlap it: one that reaches over several parts is in each
   */
  public record Part(TextRange range, String words, Counted counted) {
    public Part {
      requireNonNull(range);
      requireNonNull(words);
      requireNonNull(counted);
    }
  }

  public StoryProfile {
    requireNonNull(cut);
    groups = List.copyOf(groups);
    parts = List.copyOf(parts);
  }
}
