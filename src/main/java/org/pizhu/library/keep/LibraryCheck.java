package org.pizhu.library.keep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pizhu.library.edit.SourceReader;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.ProgramVersion;
import org.pizhu.model.StandingDecision;
import org.pizhu.model.Target;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.annotation.StandingStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.history.ProvenanceStore;
import org.pizhu.store.keep.IntegrityStore;
import org.pizhu.store.story.CorrectionStore;
import org.pizhu.store.story.StoryReader;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

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
    AnnotationFit fit = new AnnotationFit(annotations, stories, corrections);
    annotations.eachReadable(annotation -> {
      if (!progress.isCancelled() && !fit.fits(annotation)) {
        findings.add(Problem.of(ProblemKind.CHECK_ANNOTATION, annotation.storyId(), annotation.target().words()));
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
}
