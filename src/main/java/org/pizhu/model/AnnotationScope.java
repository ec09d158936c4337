package org.pizhu.model;

import java.util.List;

/** Among which annotations one looks. */
public sealed interface AnnotationScope {

  /** Those of every story that the library shows. */
  AnnotationScope LIBRARY = new Everywhere();

  /** Those of one story. */
  static AnnotationScope story(long storyId) {
    return new OfStories(List.of(storyId));
  }

  /** The whole library. */
  record Everywhere() implements AnnotationScope {}

  /**
   * Some stories, such as the work list of a session.
   *
   * @param storyIds their numbers in the library, each once
   */
  record OfStories(List<Long> storyIds) implements AnnotationScope {
    public OfStories {
      storyIds = List.copyOf(storyIds);
    }
  }
}
