package org.pizhu.exporter.report;

import java.io.IOException;
import java.io.OutputStream;
import org.pizhu.exporter.set.ExportFormat;

/** Writes the summary of a session in one format. The same report gives the same bytes, on every machine and at every time. */
public interface SessionReporter {

  /**
   * The reporter of a format.
   *
   * @throws IllegalArgumentException if summaries can't be written in it
   */
  static SessionReporter of(ExportFormat format) {
    if (format == ExportFormat.MARKDOWN) {
      return new MarkdownSessionReporter();
    }
    if (format == ExportFormat.HTML) {
      return new HtmlSessionReporter();
    }
    throw new IllegalArgumentException("No summaries in " + format);
  }

  /**
   * Writes a whole document in UTF-8.
   *
   * @param out stays open, and is flushed
   * @throws IOException if {@code out} does
   */
  void write(SessionReport report, OutputStream out) throws IOException;
}
