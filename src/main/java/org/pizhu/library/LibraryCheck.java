package org.pizhu.library;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.anchor.Anchorer;
import org.pizhu.html.StoryParser;
import org.pizhu.html.StorySource;
import org.pizhu.importer.SeedFormat;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Story;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.store.AnnotationStore;
import org.pizhu.store.CorrectionStore;
import org.pizhu.store.Database;
import org.pizhu.store.IntegrityStore;
import org.pizhu.store.StoryStore;
import org.pizhu.task.Progress;
import org.pizhu.text.Sha256;

/**
 * Checks that a library is what it says: the database, the hashes of sources and pictures, every story against its source, every
 * annotation against its text.
 */
public final class LibraryCheck {

  private final IntegrityStore integrity;
  private final AnnotationStore annotations;
  private final StoryStore stories;
  private final CorrectionStore corrections;
  private final StoryParser parser = new StoryParser();

  LibraryCheck(Database database) {
    integrity = new IntegrityStore(database);
    annotations = new AnnotationStore(database);
    stories = new StoryStore(database);
    corrections = new CorrectionStore(database);
  }

  /** Looks at everything and changes nothing. The result is empty for a sound library. */
  public List<Problem> run(Progress progress) {
    List<Problem> findings = new ArrayList<>(integrity.check(this::read, progress));
    AnnotationsAgainstText against = new AnnotationsAgainstText(findings);
    annotations.each(annotation -> {
      if (!progress.isCancelled()) {
        against.look(annotation);
      }
    });
    return findings;
  }

  private @Nullable Story read(String charset, byte[] fragment) {
    // The place in the file changes nothing but what the story is called in warnings, which are not asked for here.
    StorySource source = SeedFormat.story("", 1, fragment, Charset.forName(charset));
    return source == null ? null : parser.parse(source).story();
  }

  /** Reads each story's text once, as the annotations come ordered by story. */
  private final class AnnotationsAgainstText {
    private final List<Problem> findings;
    private long storyId = -1;
    private @Nullable String text;
    private @Nullable String textSha256;

    AnnotationsAgainstText(List<Problem> findings) {
      this.findings = findings;
    }

    void look(Annotation annotation) {
      if (annotation.storyId() != storyId) {
        storyId = annotation.storyId();
        text = stories.story(storyId).map(stored -> stored.story().text()).orElse(null);
        textSha256 = text == null ? null : Sha256.of(text);
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
      TextQuoteSelector quote = annotation.target().quote();
      if (range.end() > text.length()) {
        return false;
      }
      // A passage that was carried over from an earlier text may stand in other words, and its context is of that text.
      boolean stands = range.of(text).equals(quote.exact());
      return stands && (!annotation.target().textSha256().equals(textSha256) || hasContext(text, range, quote))
          || (stands || annotation.target().status() == AnchorStatus.MOVED) && stoodEarlier(annotation);
    }

    private boolean stoodEarlier(Annotation annotation) {
      return corrections.earlier(annotation.storyId()).stream()
          .flatMap(earlier -> stories.story(earlier).stream())
          .anyMatch(earlier -> !Anchorer.places(earlier.story().text(), annotation.target().quote()).isEmpty());
    }

    /** An annotation that was made on this very text has its context from it. */
    private static boolean hasContext(String text, TextRange range, TextQuoteSelector quote) {
      return text.startsWith(quote.suffix(), range.end())
          && text.substring(0, range.start()).endsWith(quote.prefix());
    }
  }
}
