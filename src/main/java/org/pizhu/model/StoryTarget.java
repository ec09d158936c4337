package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * A story as a whole. It has a place as long as there is the story.
 *
 * @param storyId the story's number in the library
 * @param headline its headline when the annotation was made; may be empty
 * @param textSha256 hash of the text that it had when its annotations were last looked after
 */
public record StoryTarget(long storyId, String headline, String textSha256) implements Target {

  private static final TextRange START = new TextRange(0, 0);

  public StoryTarget {
    requireNonNull(headline);
    requireNonNull(textSha256);
  }

  @Override
  public AnchorStatus status() {
    return AnchorStatus.ANCHORED;
  }

  @Override
  public TextRange range() {
    return START;
  }

  @Override
  public String words() {
    return headline;
  }
}
