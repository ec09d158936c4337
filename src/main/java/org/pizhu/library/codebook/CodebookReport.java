package org.pizhu.library.codebook;

import java.util.List;
import java.util.stream.Stream;
import org.pizhu.model.Problem;

/**
 * What the import of a codebook came to.
 *
 * @param made tags that are new
 * @param changed tags that were there and are otherwise now
 * @param unchanged tags that were there and stay as they were
 * @param notes what was not taken as the file has it, with the line
 */
public record CodebookReport(int made, int changed, int unchanged, List<Problem> notes) {

  public CodebookReport {
    notes = List.copyOf(notes);
  }

  /** The same with what was told before, when the file was read. */
  CodebookReport after(List<Problem> earlier) {
    return new CodebookReport(made, changed, unchanged, Stream.concat(earlier.stream(), notes.stream()).toList());
  }
}
