package org.pizhu.ui.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * How a comparison is looked at.
 *
 * @param isOneText whether both stand in one text; else side by side
 * @param isWordingOnly whether differences of formatting and punctuation are left out
 * @param isFolded whether long stretches that are the same are put away
 */
public record CompareOptions(boolean isOneText, boolean isWordingOnly, boolean isFolded) {

  /** Side by side, with all there is. */
  public static final CompareOptions DEFAULT = new CompareOptions(false, false, false);

  private static final String ONE_TEXT = "one-text";
  private static final String WORDING = "wording";
  private static final String FOLDED = "folded";

  public CompareOptions withOneText(boolean changed) {
    return new CompareOptions(changed, isWordingOnly, isFolded);
  }

  public CompareOptions withWordingOnly(boolean changed) {
    return new CompareOptions(isOneText, changed, isFolded);
  }

  public CompareOptions withFolded(boolean changed) {
    return new CompareOptions(isOneText, isWordingOnly, changed);
  }

  /** As it is remembered. */
  public String format() {
    List<String> words = new ArrayList<>();
    if (isOneText) {
      words.add(ONE_TEXT);
    }
    if (isWordingOnly) {
      words.add(WORDING);
    }
    if (isFolded) {
      words.add(FOLDED);
    }
    return String.join(" ", words);
  }

  /** What {@link #format} gave; words that nobody knows don't count. */
  public static CompareOptions parse(String remembered) {
    List<String> words = List.of(remembered.split(" "));
    return new CompareOptions(words.contains(ONE_TEXT), words.contains(WORDING), words.contains(FOLDED));
  }
}
