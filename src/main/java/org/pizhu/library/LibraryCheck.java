package org.pizhu.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Annotation;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.TextRange;
import org.pizhu.store.AnnotationStore;
import org.pizhu.store.Database;
import org.pizhu.store.IntegrityStore;
import org.pizhu.store.StoryStore;
import org.pizhu.task.Progress;

/** Checks that a library is what it says: the database, the hashes of sources and pictures, every annotation against its text. */
public final class LibraryCheck {

  private final IntegrityStore integrity;
  private final AnnotationStore annotations;
  private final StoryStore stories;

  LibraryCheck(Database database) {
    integrity = new IntegrityStore(database);
    annotations = new AnnotationStore(database);
    stories = new StoryStore(database);
  }

  /** Looks at everything and changes nothing. The result is empty for a sound library. */
  public List<Problem> run(Progress progress) {
    List<Problem> findings = new ArrayList<>(integrity.check(progress));
    AnnotationsAgainstText against = new AnnotationsAgainstText(findings);
    annotations.each(annotation -> {
      if (!progress.isCancelled()) {
        against.look(annotation);
      }
    });
    return findings;
  }

  /** Reads each story's text once, as the annotations come ordered by story. */
  private final class AnnotationsAgainstText {
    private final List<Problem> findings;
    private long storyId = -1;
    private @Nullable String text;

    AnnotationsAgainstText(List<Problem> findings) {
      this.findings = findings;
    }

    void look(Annotation annotation) {
      if (annotation.storyId() != storyId) {
        storyId = annotation.storyId();
        text = stories.story(storyId).map(stored -> stored.story().text()).orElse(null);
      }
      if (!fits(annotation)) {
        String quote = annotation.target().quote().exact();
        findings.add(Problem.of(ProblemKind.CHECK_ANNOTATION, storyId, quote));
      }
    }

    private boolean fits(Annotation annotation) {
      if (text == null) {
        return false;
      }
      if (!annotation.target().status().hasPlace()) {
        return true;
      }
      TextRange range = annotation.target().range();
      return range.end() <= text.length() && range.of(text).equals(annotation.target().quote().exact());
    }
  }
}
