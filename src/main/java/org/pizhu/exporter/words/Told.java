package org.pizhu.exporter.words;

import java.util.HashSet;
import java.util.Set;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.ExportedStory;
import org.pizhu.model.Annotation;
import org.pizhu.model.NoteLink;

/** What an export has told so far. A story or an annotation may stand in several of its groups: it counts once, and its name stands once. */
public final class Told {

  private final boolean canRepeat;
  private final Set<NoteLink> named = new HashSet<>();
  private final Set<Long> stories = new HashSet<>();
  private final Set<String> annotations = new HashSet<>();
  private long storyCount;
  private long annotationCount;

  /** Nothing yet. Where nothing can come again, nothing is remembered. */
  public Told(ExportSet set) {
    canRepeat = set.groups().size() > 1;
  }

  /** Whether a target is named for the first time. */
  public boolean isFirst(NoteLink link) {
    return !canRepeat || named.add(link);
  }

  /** Takes a story with its annotations. */
  public void add(ExportedStory story) {
    storyCount += !canRepeat || stories.add(story.story().id()) ? 1 : 0;
    for (Annotation annotation : story.annotations()) {
      annotationCount += !canRepeat || annotations.add(annotation.id()) ? 1 : 0;
    }
  }

  /** How many stories were told. */
  public long stories() {
    return storyCount;
  }

  /** How many annotations were told. */
  public long annotations() {
    return annotationCount;
  }
}
