package org.pizhu.library.keep;

import java.util.List;
import org.pizhu.html.story.StoryFindings;
import org.pizhu.model.Finding;
import org.pizhu.model.Story;

/** What a story says of itself, with the place and the reason of each part. */
public final class Findings {

  private Findings() {}

  /**
   * What was found in a story, whatever archivists have set since: by field, within a field in reading order.
   *
   * @return takes time in proportion to the length of the text: a few milliseconds for a long story
   */
  public static List<Finding> of(Story story) {
    return StoryFindings.of(story);
  }
}
