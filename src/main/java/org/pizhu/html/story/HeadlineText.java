package org.pizhu.html.story;

import org.pizhu.html.StorySource;
import org.pizhu.html.words.HeadlineRule;

/** The headline of a story that is not parsed yet. */
public final class HeadlineText {

  private HeadlineText() {}

  /** The headline in words; empty if there is none. */
  public static String of(StorySource source) {
    return HeadlineRule.read(source.headline());
  }
}
