package org.pizhu.exporter.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.model.SessionSummary;

/**
 * All that the summary of a session is written from.
 *
 * @param summary the summary
 * @param library the name of the library; may be empty
 * @param language how the document speaks
 * @param at when it is written
 */
public record SessionReport(SessionSummary summary, String library, ExportLanguage language, Instant at) {

  public SessionReport {
    requireNonNull(summary);
    requireNonNull(library);
    requireNonNull(language);
    requireNonNull(at);
  }
}
