package org.pizhu.model;

import java.util.List;

/**
 * What an import did.
 *
 * @param added stories that the library did not have, without the changed ones
 * @param known stories that it had, to the byte
 * @param changed stories of a file that was imported before, with the same headline and other words; they are added beside the
 *     earlier ones, which stay as they are
 * @param pictures pictures that were taken in
 * @param problems what was wrong, with its place, in the order it was met
 * @param cancelled whether it was stopped before its end; what was added by then stays
 * @param notes what became of annotations
 */
public record ImportReport(
    int added, int known, int changed, int pictures, List<Problem> problems, boolean cancelled, NotesCounts notes) {

  /** One without annotations. */
  public ImportReport(int added, int known, int changed, int pictures, List<Problem> problems, boolean cancelled) {
    this(added, known, changed, pictures, problems, cancelled, NotesCounts.NONE);
  }

  public ImportReport {
    problems = List.copyOf(problems);
  }
}
