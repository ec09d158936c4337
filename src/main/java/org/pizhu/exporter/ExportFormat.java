package org.pizhu.exporter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The formats that notes can be written in, and what holds of each. The keys are part of the command line: never rename one. */
public enum ExportFormat {
  MARKDOWN("markdown", "md", "text/markdown", Trait.READABLE, Trait.TEXT, Trait.STORIES, Trait.GROUPS),
  /** Markdown as Obsidian and Logseq take it. */
  OBSIDIAN("obsidian", "md", "text/markdown", Trait.READABLE, Trait.TEXT, Trait.STORIES, Trait.GROUPS),
  HTML("html", "html", "text/html", Trait.TEXT, Trait.STORIES, Trait.GROUPS),
  DOCX("docx", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Trait.STORIES, Trait.GROUPS),
  PDF("pdf", "pdf", "application/pdf", Trait.STORIES, Trait.GROUPS),
  XLSX("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Trait.STORIES, Trait.GROUPS),
  CSV("csv", "csv", "text/csv", Trait.READABLE, Trait.TEXT, Trait.STORIES, Trait.GROUPS),
  /** W3C Web Annotation Data Model. */
  JSONLD("jsonld", "jsonld", "application/ld+json", Trait.READABLE, Trait.TEXT, Trait.STORIES),
  /** REFI-QDA Project 1.0. */
  QDPX("qdpx", "qdpx", "application/zip", Trait.STORIES, Trait.GROUPS),
  /** REFI-QDA Codebook 1.0: the tags and nothing else. */
  QDC("qdc", "qdc", "application/xml", Trait.READABLE, Trait.TEXT),
  /** The rows of the Hypothesis API. */
  HYPOTHESIS("hypothesis", "json", "application/json", Trait.READABLE, Trait.TEXT, Trait.STORIES),
  BIBTEX("bibtex", "bib", "application/x-bibtex", Trait.READABLE, Trait.TEXT, Trait.STORIES),
  RIS("ris", "ris", "application/x-research-info-systems", Trait.READABLE, Trait.TEXT, Trait.STORIES),
  CSL_JSON("csl-json", "csl.json", "application/vnd.citationstyles.csl+json", Trait.READABLE, Trait.TEXT, Trait.STORIES),
  /** The whole library as a bag in a zip: what is exported of it can't be chosen. */
  BUNDLE("bundle", "pizhu.zip", "application/zip");

  private enum Trait { TEXT, READABLE, STORIES, GROUPS }

  private final String key;
  private final String extension;
  private final String mediaType;
  private final Set<Trait> traits;

  ExportFormat(String key, String extension, String mediaType, Trait... traits) {
    this.key = key;
    this.extension = extension;
    this.mediaType = mediaType;
    this.traits = Set.of(traits);
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
    return traits.contains(Trait.TEXT);
  }

  /** Whether a person can read a file of it as it is. */
  public boolean isReadable() {
    return traits.contains(Trait.READABLE);
  }

  /** The media type, as registered with IANA; a text is always UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether a file of it holds the stories and annotations, neither the codebook alone nor the library. */
  public boolean isOfStories() {
    return traits.contains(Trait.STORIES);
  }

  /** Whether stories can stand in groups in it; in the others each stands once. */
  public boolean hasGroups() {
    return traits.contains(Trait.GROUPS);
  }

  /** The format with a key or an extension, in either case. */
  public static Optional<ExportFormat> of(String keyOrExtension) {
    String wanted = keyOrExtension.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.key.equals(wanted) || format.extension.equals(wanted))
        .findFirst();
  }
}
