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
  CSV("csv", "csv", "text/csv"),
  /** W3C Web Annotation Data Model. */
  JSONLD("jsonld", "jsonld", "application/ld+json"),
  /** REFI-QDA Project 1.0. */
  QDPX("qdpx", "qdpx", "application/zip"),
  /** REFI-QDA Codebook 1.0: the tags and nothing else. */
  QDC("qdc", "qdc", "application/xml"),
  /** The rows of the Hypothesis API. */
  HYPOTHESIS("hypothesis", "json", "application/json"),
  BIBTEX("bibtex", "bib", "application/x-bibtex"),
  RIS("ris", "ris", "application/x-research-info-systems"),
  CSL_JSON("csl-json", "csl.json", "application/vnd.citationstyles.csl+json"),
  /** The whole library as a bag in a zip: what is exported of it can't be chosen. */
  BUNDLE("bundle", "pizhu.zip", "application/zip");

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

  /** Whether a file of it is plain text in UTF-8. */
  public boolean isText() {
    return this != DOCX && this != PDF && this != XLSX && this != QDPX && this != BUNDLE;
  }

  /** Whether a person can read a file of it as it is. */
  public boolean isReadable() {
    return isText() && this != HTML;
  }

  /** The media type, as registered with IANA; a text is always UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether a file of it holds the stories and annotations, neither the codebook alone nor the library. */
  public boolean isOfStories() {
    return this != QDC && this != BUNDLE;
  }

  /** Whether stories can stand in groups in it; in the others each stands once. */
  public boolean hasGroups() {
    return switch (this) {
      case MARKDOWN, OBSIDIAN, HTML, DOCX, PDF, XLSX, CSV, QDPX -> true;
      case JSONLD, QDC, HYPOTHESIS, BIBTEX, RIS, CSL_JSON, BUNDLE -> false;
    };
  }

  /** The format with a key or an extension, in either case. */
  public static Optional<ExportFormat> of(String keyOrExtension) {
    String wanted = keyOrExtension.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.key.equals(wanted) || format.extension.equals(wanted))
        .findFirst();
  }
}
