package org.pizhu.exporter;

/** The exporter of each format. */
public final class Exporters {

  private Exporters() {}

  public static Exporter of(ExportFormat format) {
    return switch (format) {
      case MARKDOWN -> new MarkdownExporter();
      case HTML -> new HtmlExporter();
      case JSONLD -> new JsonLdExporter();
      case QDPX -> new QdpxExporter();
      case QDC -> new QdcNotesExporter();
      case HYPOTHESIS -> new HypothesisExporter();
    };
  }
}
