package org.pizhu.model;

/**
 * Where an annotator was in a session.
 *
 * @param storyId the story that was open
 * @param offset the start of the paragraph that stood at the top, in UTF-16 units of the story's text; 0 is the headline
 */
public record SessionPlace(long storyId, int offset) {

  public SessionPlace {
    if (offset < 0) {
      throw new IllegalArgumentException("A place in a text begins at 0, not at " + offset);
    }
  }
}
