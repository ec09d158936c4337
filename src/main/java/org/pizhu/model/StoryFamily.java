package org.pizhu.model;

/**
 * The family of a story: the stories of which one was made from the other.
 *
 * @param id its number in the library, 1 or more
 * @param versions how many stories are in it, 2 or more
 */
public record StoryFamily(long id, int versions) {

  public StoryFamily {
    if (versions < 2) {
      throw new IllegalArgumentException("A family of " + versions);
    }
  }
}
