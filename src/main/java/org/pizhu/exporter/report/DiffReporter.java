package org.pizhu.exporter.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.pizhu.exporter.set.ExportFormat;

/** Writes a comparison of two stories in one format. The same report gives the same bytes, on every machine and at every time. */
public interface DiffReporter {

  /** The formats that comparisons can be written in. */
  Set<ExportFormat> FORMATS = Collections.unmodifiableSet(EnumSet.of(ExportFormat.MARKDOWN, ExportFormat.HTML));

  /**
   * The reporter of a format.
   *
   * @throws IllegalArgumentException if it is none of {@link #FORMATS}
   */
  static DiffReporter of(ExportFormat format) {
    return switch (format) {
      case MARKDOWN -> new MarkdownDiffReporter();
      case HTML -> new HtmlDiffReporter();
      default -> throw new IllegalArgumentException("No comparisons in " + format);
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
