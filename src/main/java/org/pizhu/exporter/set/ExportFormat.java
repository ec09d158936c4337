package org.pizhu.exporter.set;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The formats that notes can be written in, and what holds of each. The keys are part of the command line: never rename one. */
public enum ExportFormat {
  MARKDOWN("markdown", "md", Trait.READABLE, Trait.TEXT, Trait.GROUPS),
  /** Markdown as Obsidian and Logseq take it. */
  OBSIDIAN("obsidian", "md", Trait.READABLE, Trait.TEXT, Trait.GROUPS),
  HTML("html", "html", Trait.TEXT, Trait.GROUPS),
  DOCX("docx", "docx", Trait.GROUPS),
  PDF("pdf", "pdf", Trait.GROUPS),
  XLSX("xlsx", "xlsx", Trait.GROUPS),
  CSV("csv", "csv", Trait.READABLE, Trait.TEXT, Trait.GROUPS),
  /** W3C Web Annotation Data Model. */
  JSONLD("jsonld", "jsonld", Trait.READABLE, Trait.TEXT),
  /** REFI-QDA Project 1.0. */
  QDPX("qdpx", "qdpx", Trait.GROUPS),
  /** REFI-QDA Codebook 1.0: the tags and nothing else. */
  QDC("qdc", "qdc", Trait.READABLE, Trait.TEXT),
  /** The rows of the Hypothesis API. */
  HYPOTHESIS("hypothesis", "json", Trait.READABLE, Trait.TEXT),
  BIBTEX("bibtex", "bib", Trait.READABLE, Trait.TEXT),
  RIS("ris", "ris", Trait.READABLE, Trait.TEXT),
  CSL_JSON("csl-json", "csl.json", Trait.READABLE, Trait.TEXT),
  /** The whole library as a bag in a zip: what is exported of it can't be chosen. */
  BUNDLE("bundle", "pizhu.zip");

  private enum Trait { TEXT, READABLE, GROUPS }

  private final String key;
  private final String extension;
  private final Set<Trait> traits;

  ExportFormat(String key, String extension, Trait... traits) {
    this.key = key;
    this.extension = extension;
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
