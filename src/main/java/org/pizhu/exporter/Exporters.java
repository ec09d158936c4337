package org.pizhu.exporter;

/** The exporter of each format. */
public final class Exporters {

  private Exporters() {}

  public static Exporter of(ExportFormat format) {
    return switch (format) {
      case MARKDOWN -> new MarkdownExporter();
      case HTML -> new HtmlExporter();
      case BIBTEX -> new BibtexExporter();
      case RIS -> new RisExporter();
      case CSL_JSON -> new CslJsonExporter();
    };
  }
}
