package org.pizhu.exporter.set;

import static org.pizhu.exporter.set.ExportFormat.BIBTEX;
import static org.pizhu.exporter.set.ExportFormat.BUNDLE;
import static org.pizhu.exporter.set.ExportFormat.CSL_JSON;
import static org.pizhu.exporter.set.ExportFormat.CSV;
import static org.pizhu.exporter.set.ExportFormat.DOCX;
import static org.pizhu.exporter.set.ExportFormat.HTML;
import static org.pizhu.exporter.set.ExportFormat.JSONLD;
import static org.pizhu.exporter.set.ExportFormat.MARKDOWN;
import static org.pizhu.exporter.set.ExportFormat.OBSIDIAN;
import static org.pizhu.exporter.set.ExportFormat.PDF;
import static org.pizhu.exporter.set.ExportFormat.QDC;
import static org.pizhu.exporter.set.ExportFormat.QDPX;
import static org.pizhu.exporter.set.ExportFormat.RIS;
import static org.pizhu.exporter.set.ExportFormat.XLSX;

import java.util.EnumSet;
import java.util.Set;

/** What an export can have or be without, and the formats in which that makes a difference. */
public enum ExportPart {
  /** Some stories and annotations and not others. */
  SELECTION(EnumSet.complementOf(EnumSet.of(QDC, BUNDLE))),
  /** Notes and memos. */
  NOTES(SELECTION.formats),
  /** The sentence around each quote. */
  SENTENCES(EnumSet.of(MARKDOWN, OBSIDIAN, HTML, DOCX, PDF, XLSX, CSV, BIBTEX, RIS, CSL_JSON)),
  /** The figures of the stories. */
  PICTURES(EnumSet.of(MARKDOWN, OBSIDIAN, HTML, DOCX, PDF, QDPX)),
  /** How each story is cited, beside the fields that a format for references is made of. */
  CITATIONS(EnumSet.of(MARKDOWN, OBSIDIAN, HTML, DOCX, PDF, XLSX, CSV, JSONLD, QDPX)),
  /** Each story in full. */
  TEXT(EnumSet.of(MARKDOWN, OBSIDIAN, HTML, DOCX, PDF)),
  /** How each annotation stands in the other versions of its story. */
  STANDINGS(EnumSet.of(MARKDOWN, OBSIDIAN, HTML, DOCX, PDF, XLSX, CSV, JSONLD));

  private final Set<ExportFormat> formats;

  ExportPart(Set<ExportFormat> formats) {
    this.formats = formats;
  }

  /** Whether a file of a format is another with it than without. */
  public boolean isIn(ExportFormat format) {
    return formats.contains(format);
  }
}
