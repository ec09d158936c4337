package org.pizhu.anchor;

import org.pizhu.model.AnchorStatus;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.TextPositionSelector;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.text.CodePoints;
import org.pizhu.text.Sha256;

/** Describes a passage by its words, their context and its place. The counterpart of {@link Anchorer}. */
public final class Describer {

  /** Length of the context on each side, in UTF-16 units; a surrogate pair at the edge stays whole. */
  public static final int CONTEXT = 32;

  private Describer() {}

  /**
   * The passage as a target.
   *
   * @param storyId the story that the text belongs to
   * @param text the story's text
   * @param passage a range of it, not empty; edges that split a surrogate pair are moved outwards
   * @throws IllegalArgumentException if the passage is empty or reaches past the text
   */
  public static PassageTarget describe(long storyId, String text, TextRange passage) {
    return describe(storyId, text, Sha256.of(text), passage);
  }

  /** The same for many passages of one text, whose hash is known. */
  public static PassageTarget describe(long storyId, String text, String textSha256, TextRange passage) {
    if (passage.isEmpty() || passage.end() > text.length()) {
      throw new IllegalArgumentException("No passage of a text of " + text.length() + ": " + passage);
    }
    TextRange range =
        new TextRange(CodePoints.floor(text, passage.start()), CodePoints.ceiling(text, passage.end()));
    return new PassageTarget(
        storyId, quote(text, range), new TextPositionSelector(range), textSha256, AnchorStatus.ANCHORED);
  }

  private static TextQuoteSelector quote(String text, TextRange range) {
    int before = CodePoints.ceiling(text, Math.max(0, range.start() - CONTEXT));
    int after = CodePoints.floor(text, Math.min(text.length(), range.end() + CONTEXT));
    return new TextQuoteSelector(
        range.of(text), text.substring(before, range.start()), text.substring(range.end(), after));
  }
}
