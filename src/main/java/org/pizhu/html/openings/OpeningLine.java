package org.pizhu.html.openings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Byline;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

/**
 * What stories without a dateline say of whose they are and from where, in the line that stands for one: the place behind a reporter
 * ({@link ReporterPlace}), in a line of its own ({@link OpeningPlace}), or an outlet ({@link OpeningOutlet}). What is not plainly one of these is
 * left out.
 */
public final class OpeningLine {

  /** Lines stand among so many paragraphs at the start. */
  private static final int FIRST = 4;

  private OpeningLine() {}

  /**
   * What the story says so.
   *
   * @param text the story's text
   * @param paragraphs the blocks of the body, without captions
   * @param bylines who made the story
   * @return with a place or an outlet; none if the story says neither so
   */
  public static @Nullable Dateline find(String text, List<TextRange> paragraphs, List<Byline> bylines) {
    Dateline behind = ReporterPlace.find(text, bylines);
    if (behind != null) {
      return behind;
    }
    List<TextRange> first = paragraphs.subList(0, Math.min(FIRST, paragraphs.size()));
    for (TextRange line : first) {
      Dateline place = OpeningPlace.of(text, line);
      if (place != null) {
        return place;
      }
    }
    Dateline signed = OpeningPlace.signed(text, paragraphs);
    boolean known = signed != null || bylines.stream().anyMatch(byline -> byline.outlet() != null);
    return known ? signed : OpeningOutlet.find(text, first, paragraphs);
  }
}
