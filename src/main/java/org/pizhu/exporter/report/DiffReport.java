package org.pizhu.exporter.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.pizhu.diff.StoryDiff;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.model.StoredStory;

/**
 * All that a comparison is written from.
 *
 * @param diff the comparison
 * @param first the first story, as the library has it
 * @param second the second
 * @param library the name of the library; may be empty
 * @param language how the document speaks
 * @param at when it is written
 */
public record DiffReport(
    StoryDiff diff, StoredStory first, StoredStory second, String library, ExportLanguage language, Instant at) {

  public DiffReport {
    requireNonNull(diff);
    requireNonNull(first);
    requireNonNull(second);
    requireNonNull(library);
    requireNonNull(language);
    requireNonNull(at);
  }
}
