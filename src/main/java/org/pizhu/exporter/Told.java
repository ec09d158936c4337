package org.pizhu.exporter;

import java.util.HashSet;
import java.util.Set;
import org.pizhu.model.Annotation;

/** Counts what an export has told; what stands in several of its groups counts once. */
final class Told {

  private final boolean isGrouped;
  private final Set<Long> stories = new HashSet<>();
  private final Set<String> annotations = new HashSet<>();
  private long storyCount;
  private long annotationCount;

  /**
   * @param isGrouped whether anything can come again; if not, nothing is remembered
   */
  Told(boolean isGrouped) {
    this.isGrouped = isGrouped;
  }

  /** Takes a story; says whether it comes for the first time. */
  boolean isNew(ExportedStory story) {
    boolean isNew = !isGrouped || stories.add(story.story().id());
    storyCount += isNew ? 1 : 0;
    return isNew;
  }

  /** Takes an annotation; says whether it comes for the first time. */
  boolean isNew(Annotation annotation) {
    boolean isNew = !isGrouped || annotations.add(annotation.id());
    annotationCount += isNew ? 1 : 0;
    return isNew;
  }

  /** Takes a story with its annotations. */
  void add(ExportedStory story) {
    isNew(story);
    story.annotations().forEach(this::isNew);
  }

  long stories() {
    return storyCount;
  }

  long annotations() {
    return annotationCount;
  }
}
