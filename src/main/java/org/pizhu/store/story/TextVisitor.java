package org.pizhu.store.story;

/** Takes the text of one story after the other. */
@FunctionalInterface
public interface TextVisitor {

  /**
   * Takes a story's text.
   *
   * @param storyId its number
   * @param headline its headline; empty where it has none
   * @param text its whole text, headline included
   * @return whether to go on with the next story
   */
  boolean visit(long storyId, String headline, String text);
}
