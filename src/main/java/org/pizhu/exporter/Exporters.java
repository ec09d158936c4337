package org.pizhu.exporter;

import org.pizhu.exporter.html.HtmlExporter;
import org.pizhu.exporter.json.HypothesisExporter;
import org.pizhu.exporter.json.JsonLdExporter;
import org.pizhu.exporter.markdown.MarkdownExporter;
import org.pizhu.exporter.markdown.MarkdownFlavour;
import org.pizhu.exporter.paper.DocxExporter;
import org.pizhu.exporter.paper.PdfExporter;
import org.pizhu.exporter.qdpx.QdcNotesExporter;
import org.pizhu.exporter.qdpx.QdpxExporter;
import org.pizhu.exporter.reference.BibtexExporter;
import org.pizhu.exporter.reference.CslJsonExporter;
import org.pizhu.exporter.reference.RisExporter;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.exporter.set.ExportSet;
import org.pizhu.exporter.set.Exporter;
import org.pizhu.exporter.sheet.CsvExporter;
import org.pizhu.exporter.sheet.XlsxExporter;
import org.pizhu.pdf.PdfFonts;

/** The exporter of each format. */
public final class Exporters {

  private Exporters() {}

  /**
   * The exporter of a format.
   *
   * @throws IllegalArgumentException for a bundle, which is not made of an {@link ExportSet}
   */
  public static Exporter of(ExportFormat format) {
    return switch (format) {
      case MARKDOWN -> new MarkdownExporter(MarkdownFlavour.COMMON);
      case OBSIDIAN -> new MarkdownExporter(MarkdownFlavour.OBSIDIAN);
      case HTML -> new HtmlExporter();
      case DOCX -> new DocxExporter();
      case PDF -> new PdfExporter(PdfFonts::ofSystem);
      case XLSX -> new XlsxExporter();
      case CSV -> new CsvExporter();
      case JSONLD -> new JsonLdExporter();
      case QDPX -> new QdpxExporter();
      case QDC -> new QdcNotesExporter();
      case HYPOTHESIS -> new HypothesisExporter();
      case BIBTEX -> new BibtexExporter();
      case RIS -> new RisExporter();
      case CSL_JSON -> new CslJsonExporter();
      case BUNDLE -> throw new IllegalArgumentException("A bundle is of a library");
    };
  }
}
