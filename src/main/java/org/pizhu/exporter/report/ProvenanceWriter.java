package org.pizhu.exporter.report;

import java.io.IOException;
import java.io.OutputStream;
import org.pizhu.exporter.set.ExportLanguage;
import org.pizhu.model.ProvenanceLog;

/** Writes a log of provenance in one format. The same log gives the same bytes. */
@FunctionalInterface
public interface ProvenanceWriter {

  /**
   * Writes a whole document in UTF-8.
   *
   * @param language the words of what is for people
   * @param out stays open, and is flushed
   */
  void write(ProvenanceLog log, ExportLanguage language, OutputStream out) throws IOException;

  /** The writer of a format. */
  static ProvenanceWriter of(ProvenanceFormat format) {
    return switch (format) {
      case CSV -> new ProvenanceCsv();
      case JSON -> new ProvenanceJson();
      case PROV_JSON -> new ProvJson();
    };
  }
}
