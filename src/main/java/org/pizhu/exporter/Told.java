package org.pizhu.exporter;

import java.util.HashSet;
import java.util.Set;
import org.pizhu.model.Annotation;
import org.pizhu.model.NoteLink;

/** What an export has told so far. A story or an annotation may stand in several of its groups: it counts once, and its name stands once. */
final class Told {

  private final boolean canRepeat;
  private final Set<NoteLink> named = new HashSet<>();
  private final Set<Long> stories = new HashSet<>();
  private final Set<String> annotations = new HashSet<>();
  private long storyCount;
  private long annotationCount;

  /** Nothing yet. Where nothing can come again, nothing is remembered. */
  Told(ExportSet set) {
    canRepeat = set.groups().size() > 1;
  }

  /** Whether a target is named for the first time. */
  boolean isFirst(NoteLink link) {
    return !canRepeat || named.add(link);
  }

  /** Takes a story with its annotations. */
  void add(ExportedStory story) {
    storyCount += !canRepeat || stories.add(story.story().id()) ? 1 : 0;
    for (Annotation annotation : story.annotations()) {
      annotationCount += !canRepeat || annotations.add(annotation.id()) ? 1 : 0;
    }
  }

  long stories() {
    return storyCount;
  }

  long annotations() {
    return annotationCount;
  }
}
