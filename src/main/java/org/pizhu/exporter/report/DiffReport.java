package org.pizhu.exporter.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.pizhu.diff.StoryDiff;
import org.pizhu.exporter.set.ExportLanguage;

/**
 * All that a comparison is written from.
 *
 * @param diff the comparison
 * @param firstId the number of the first story in the library
 * @param secondId the number of the second
 * @param library the name of the library; may be empty
 * @param language how the document speaks
 * @param at when it is written
 */
public record DiffReport(
    StoryDiff diff, long firstId, long secondId, String library, ExportLanguage language, Instant at) {

  public DiffReport {
    requireNonNull(diff);
    requireNonNull(library);
    requireNonNull(language);
    requireNonNull(at);
  }
}
