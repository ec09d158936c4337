package org.pizhu.exporter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that notes can be written in. The keys are part of the command line: never rename one. */
public enum ExportFormat {
  MARKDOWN("markdown", "md", "text/markdown"),
  /** Markdown as Obsidian and Logseq take it. */
  OBSIDIAN("obsidian", "md", "text/markdown"),
  HTML("html", "html", "text/html"),
  DOCX("docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("pdf", "pdf", "application/pdf"),
  XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("csv", "csv", "text/csv");

  private final String key;
  private final String extension;
  private final String mediaType;

  ExportFormat(String key, String extension, String mediaType) {
    this.key = key;
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The name on the command line. */
  public String key() {
    return key;
  }

  /** What a file name of this format ends with, without the dot. */
  public String extension() {
    return extension;
  }

  /** The media type, as registered with IANA; a text is always UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether a file of this format is text, that grows with each story, and not a package of parts. */
  public boolean isText() {
    return mediaType.startsWith("text/");
  }

  /** The format with a key or an extension, in either case. */
  public static Optional<ExportFormat> of(String keyOrExtension) {
    String wanted = keyOrExtension.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.key.equals(wanted) || format.extension.equals(wanted))
        .findFirst();
  }
}
