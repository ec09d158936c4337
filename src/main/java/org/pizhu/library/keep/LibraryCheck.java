package org.pizhu.library.keep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.anchor.Anchorer;
import org.pizhu.library.edit.SourceReader;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.ProgramVersion;
import org.pizhu.model.StandingDecision;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Target;
import org.pizhu.model.TextQuoteSelector;
import org.pizhu.model.TextRange;
import org.pizhu.store.AnnotationStore;
import org.pizhu.store.CorrectionStore;
import org.pizhu.store.Database;
import org.pizhu.store.IntegrityStore;
import org.pizhu.store.ProvenanceStore;
import org.pizhu.store.StandingStore;
import org.pizhu.store.StoryReader;
import org.pizhu.store.StoryStore;
import org.pizhu.task.Progress;
import org.pizhu.text.Folding;
import org.pizhu.text.Sha256;
import org.pizhu.text.WhiteSpace;

/**
 * Checks that a library is what it says: the database, the hashes of sources and pictures, every story against its source, every
 * annotation against its text, every decision on where one stands in another version against the text of that.
 */
public final class LibraryCheck {

  private final IntegrityStore integrity;
  private final AnnotationStore annotations;
  private final StoryStore stories;
  private final CorrectionStore corrections;
  private final StandingStore standings;
  private final ProvenanceStore versions;
  private final StoryReader reader = new SourceReader();

  /** Checks one library. */
  public LibraryCheck(Database database) {
    integrity = new IntegrityStore(database);
    annotations = new AnnotationStore(database);
    stories = new StoryStore(database);
    corrections = new CorrectionStore(database);
    standings = new StandingStore(database);
    versions = new ProvenanceStore(database);
  }

  /**
   * Looks at everything and changes nothing. The result is empty for a sound library. A story that this program reads otherwise than it stands
   * in the library is a finding, whoever has read it.
   */
  public List<Problem> run(Progress progress) {
    return run(Instant.MIN, progress);
  }

  /**
   * Looks at everything and changes nothing. Stories that an earlier version of the program has read are no findings where this one reads them
   * otherwise: one last {@link ProblemKind#CHECK_READ_EARLIER} says how many there are.
   *
   * @param version the version of the program that looks
   */
  public List<Problem> run(String version, Progress progress) {
    List<ProgramVersion> known = versions.versions();
    ProgramVersion last = known.isEmpty() ? null : known.get(known.size() - 1);
    return run(last == null || !last.version().equals(version) ? Instant.MAX : last.since(), progress);
  }

  private List<Problem> run(Instant since, Progress progress) {
    List<Problem> findings = new ArrayList<>(integrity.check(reader, since, progress));
    part(findings, () -> annotations(findings, progress));
    part(findings, () -> decisions(findings, progress));
    return findings;
  }

  /** A part that meets a row which can't be read ends there, and the next goes on. */
  private static void part(List<Problem> findings, Runnable part) {
    try {
      part.run();
    } catch (PizhuException failed) {
      if (failed.problem().kind() != ProblemKind.LIBRARY_DAMAGED) {
        throw failed;
      }
      findings.add(Problem.of(ProblemKind.CHECK_DATABASE, failed.problem().file(), failed.problem().arguments().get(0)));
    }
  }

  private void annotations(List<Problem> findings, Progress progress) {
    AnnotationsAgainstText against = new AnnotationsAgainstText(findings);
    annotations.eachReadable(annotation -> {
      if (!progress.isCancelled()) {
        against.look(annotation);
      }
    });
  }

  private void decisions(List<Problem> findings, Progress progress) {
    standings.ofNothing().forEach(decision -> findings.add(problem(decision)));
    standings.each(decision -> {
      Target place = decision.place();
      if (!progress.isCancelled() && place != null && !stands(place)) {
        findings.add(problem(decision));
      }
    });
  }

  private static Problem problem(StandingDecision decision) {
    Target place = decision.place();
    return Problem.of(ProblemKind.CHECK_STANDING, decision.storyId(), place == null ? "" : place.words());
  }

  /** Whether a decided place holds its words in the text that it counts in, which the library keeps. */
  private boolean stands(Target place) {
    return corrections.text(place.storyId(), place.textSha256())
        .filter(text -> !(place instanceof PassageTarget)
            || place.range().end() <= text.length() && place.range().of(text).equals(place.words()))
        .isPresent();
  }

  /** Reads each story's text once, as the annotations come ordered by story. */
  private final class AnnotationsAgainstText {
    private final List<Problem> findings;
    private long storyId = -1;
    private @Nullable StoredStory stored;
    private @Nullable String text;
    private @Nullable String textSha256;

    AnnotationsAgainstText(List<Problem> findings) {
      this.findings = findings;
    }

    void look(Annotation annotation) {
      if (annotation.storyId() != storyId) {
        storyId = annotation.storyId();
        stored = stories.story(storyId).orElse(null);
        text = stored == null ? null : stored.story().text();
        textSha256 = text == null ? null : Sha256.of(text);
      }
      if (!fits(annotation)) {
        findings.add(Problem.of(ProblemKind.CHECK_ANNOTATION, storyId, annotation.target().words()));
      }
    }

    private boolean fits(Annotation annotation) {
      Target target = annotation.target();
      if (text == null || stored == null) {
        return false;
      }
      if (!target.status().hasPlace()) {
        return true;
      }
      if (target.range().end() > text.length()) {
        return false;
      }
      if (target instanceof PassageTarget passage) {
        return fits(passage, text) || hasForeignContext(annotation, passage, text);
      }
      return !target.textSha256().equals(textSha256)
          || (target instanceof FigureTarget figure
              ? fits(figure, stored)
              : target.words().equals(stored.story().headline()) || stoodEarlier(target) || annotations.isImported(annotation.id()));
    }

    /**
     * Libraries of versions before 0.9 keep what another program said stands around its words, which is of a page as it lay there. Its words stand
     * where they should: nothing is wrong with it.
     */
    private boolean hasForeignContext(Annotation annotation, PassageTarget passage, String now) {
      return passage.range().of(now).equals(passage.words()) && annotations.isImported(annotation.id());
    }

    private boolean fits(PassageTarget target, String now) {
      TextRange range = target.range();
      // A passage that was carried over from an earlier text may stand in other words, and its context is of that text.
      boolean stands = range.of(now).equals(target.words());
      return stands && (!target.textSha256().equals(textSha256) || hasContext(now, range, target.quote()))
          || (stands || target.status() == AnchorStatus.MOVED) && stoodEarlier(target)
          || target.status() == AnchorStatus.MOVED && hasSomethingOf(target.quote(), now, range);
    }

    /** What another program says of a passage is of a text that the library never had: something of it must be there all the same. */
    private static boolean hasSomethingOf(TextQuoteSelector quote, String now, TextRange range) {
      String there = Folding.inPlace(range.of(now));
      boolean words = Folding.inPlace(quote.exact()).chars().anyMatch(c -> !WhiteSpace.isWhite((char) c) && there.indexOf(c) >= 0);
      return words || hasContext(now, range, quote);
    }

    /** A figure stands where the story has it; one that didn't move has the name or the picture that it had. */
    private static boolean fits(FigureTarget target, StoredStory stored) {
      return stored.figure(target.number())
          .filter(figure -> stored.story().placeOf(figure).equals(target.range()))
          .filter(figure -> target.status() == AnchorStatus.MOVED
              || figure.fileName().equals(target.figure().fileName()))
          .isPresent();
    }

    private boolean stoodEarlier(Target target) {
      return corrections.earlierTexts(target.storyId()).stream()
          .anyMatch(earlier -> target instanceof PassageTarget passage
              ? !Anchorer.places(earlier.text(), passage.quote()).isEmpty()
              : target.words().equals(earlier.headline()));
    }

    /** An annotation that was made on this very text has its context from it. */
    private static boolean hasContext(String text, TextRange range, TextQuoteSelector quote) {
      return text.startsWith(quote.suffix(), range.end())
          && text.substring(0, range.start()).endsWith(quote.prefix());
    }
  }
}
