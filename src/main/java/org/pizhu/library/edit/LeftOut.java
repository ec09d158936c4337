package org.pizhu.library.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one export of a damaged library leaves out because nobody can read it, so that all the rest goes out. For one thread. */
public final class LeftOut {

  private static final Logger LOG = LoggerFactory.getLogger(LeftOut.class);

  /** A row whose other half is gone is as one that nobody can read. */
  private static final Set<ProblemKind> OF_DAMAGE = Set.of(ProblemKind.LIBRARY_DAMAGED, ProblemKind.STORY_NOT_FOUND);

  private final List<Problem> problems = new ArrayList<>();

  /** What was left out so far, in the order in which it was met. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Notes that something is left out. A story that stands in several groups is met more than once and told once. */
  public void add(Problem problem) {
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /**
   * Reads something.
   *
   * @param reading may fail with {@code LIBRARY_DAMAGED} or {@code STORY_NOT_FOUND}; whatever else it throws comes out as it is
   * @param lacking what to note then
   * @return nothing if it can't be read
   */
  public <T> Optional<T> read(Supplier<T> reading, Problem lacking) {
    try {
      return Optional.of(reading.get());
    } catch (PizhuException failed) {
      if (!OF_DAMAGE.contains(failed.problem().kind())) {
        throw failed;
      }
      LOG.warn("Left out of an export: {}", lacking, failed);
      add(lacking);
      return Optional.empty();
    }
  }
}
