package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of a story: what an archivist has set, else what was found.
 *
 * @param id its number in the library
 * @param number its place in its source, 1 for the first
 * @param headline empty where there is none
 * @param headlineCut whether the headline looks cut
 * @param outlet the outlet, if it is known
 * @param date when it was published, as exactly as that is known
 * @param figures how many pictures the story names
 * @param annotations how many annotations it carries
 * @param colors the colours of those annotations, each once, in the order of the enumeration
 * @param read whether the archivist has read it
 * @param marks what the archivist has set on it beside that, in the order of the enumeration
 * @param family the family of its versions; null if it is alone
 */
public record StorySummary(
    long id,
    int number,
    String headline,
    boolean headlineCut,
    @Nullable String outlet,
    @Nullable WrittenDate date,
    int figures,
    int annotations,
    List<HighlightColor> colors,
    boolean read,
    List<StoryMark> marks,
    @Nullable StoryFamily family) {

  public StorySummary {
    requireNonNull(headline);
    colors = List.copyOf(colors);
    marks = List.copyOf(marks);
  }

  /** The headline with the mark of one that looks cut; empty where there is none. */
  public String markedHeadline() {
    return CutHeadline.marked(headline, headlineCut);
  }
}
