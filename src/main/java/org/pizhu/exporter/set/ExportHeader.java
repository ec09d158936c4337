package org.pizhu.exporter.set;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What stands above the stories of an export.
 *
 * @param title the title of the document; not blank
 * @param scope which stories and annotations it holds, in words; may be empty
 * @param by who exported it; may be empty
 * @param at when; to the second, for readers of other programs take no finer times
 */
public record ExportHeader(String title, String scope, String by, Instant at) {

  public ExportHeader {
    requireNonNull(scope);
    requireNonNull(by);
    at = at.truncatedTo(ChronoUnit.SECONDS);
    if (title.isBlank()) {
      throw new IllegalArgumentException("An export needs a title");
    }
  }
}
