package org.pizhu.exporter;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a comparison of two stories in one format. The same report gives the same bytes, on every machine and at every time. */
public interface DiffReporter {

  /** The reporter of a format. */
  static DiffReporter of(ExportFormat format) {
    return switch (format) {
      case MARKDOWN -> new MarkdownDiffReporter();
      case HTML -> new HtmlDiffReporter();
    };
  }

  /**
   * Writes a whole document in UTF-8.
   *
   * @param out stays open, and is flushed
   * @throws IOException if {@code out} does
   */
  void write(DiffReport report, OutputStream out) throws IOException;
}
