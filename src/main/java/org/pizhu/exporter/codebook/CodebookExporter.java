package org.pizhu.exporter.codebook;

import java.io.IOException;
import java.io.OutputStream;
import org.pizhu.model.Codebook;

/** Writes a codebook in one format. The same codebook gives the same bytes, on every machine and at every time. */
public interface CodebookExporter {

  /**
   * Writes all tags in the order of the tree.
   *
   * @param out stays open, and is flushed
   * @throws IOException if {@code out} does
   */
  void write(Codebook codebook, OutputStream out) throws IOException;

  /** The exporter of a format. */
  static CodebookExporter of(CodebookFormat format) {
    return switch (format) {
      case QDC -> new QdcExporter();
      case CSV -> new CodebookCsvExporter();
    };
  }
}
