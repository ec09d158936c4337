package org.pizhu.importer.notes;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.pizhu.importer.codebook.CodebookEntry;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;

/**
 * What a file of annotations holds.
 *
 * @param tags its codebook, each tag after the one it stands below; empty where it has none
 * @param notes its annotations and memos, in their order
 * @param texts the texts of stories that it brings
 * @param sha256 the hash of the file; empty where it brings no texts
 * @param problems what could not be read
 */
public record ForeignNotes(
    List<CodebookEntry> tags, List<ForeignNote> notes, List<String> texts, String sha256, List<Problem> problems) {

  public ForeignNotes {
    requireNonNull(sha256);
    tags = List.copyOf(tags);
    notes = List.copyOf(notes);
    texts = List.copyOf(texts);
    problems = List.copyOf(problems);
  }

  /**
   * What tells that such a file can't be read.
   *
   * @param line where, 1 for the first; less than that for one that is not known
   */
  public static PizhuException broken(Path file, long line, Exception cause) {
    return new PizhuException(Problem.at(ProblemKind.NOTES_BROKEN, file, Math.max(1, line)), cause);
  }
}
