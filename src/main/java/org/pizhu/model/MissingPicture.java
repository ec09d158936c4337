package org.pizhu.model;

import static java.util.Objects.requireNonNull;

/**
 * A figure whose picture the library does not have.
 *
 * @param storyId the story's number in the library
 * @param headline its headline
 * @param figure the figure's number in the story
 * @param fileName the name by which the picture is looked for
 * @param caption its caption; empty where there is none
 */
public record MissingPicture(long storyId, String headline, int figure, String fileName, String caption) {

  public MissingPicture {
    requireNonNull(headline);
    requireNonNull(fileName);
    requireNonNull(caption);
  }
}
