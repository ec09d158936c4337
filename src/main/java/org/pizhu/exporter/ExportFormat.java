package org.pizhu.exporter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that notes can be written in. The keys are part of the command line: never rename one. */
public enum ExportFormat {
  MARKDOWN("markdown", "md", "text/markdown"),
  HTML("html", "html", "text/html"),
  BIBTEX("bibtex", "bib", "application/x-bibtex"),
  RIS("ris", "ris", "application/x-research-info-systems"),
  CSL_JSON("csl-json", "csl.json", "application/vnd.citationstyles.csl+json");

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

  /** The media type, as registered with IANA; the text is always UTF-8. */
  public String mediaType() {
    return mediaType;
  }

  /** The format with a key or an extension, in either case. */
  public static Optional<ExportFormat> of(String keyOrExtension) {
    String wanted = keyOrExtension.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.key.equals(wanted) || format.extension.equals(wanted))
        .findFirst();
  }
}
