package org.pizhu.exporter.codebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that a codebook can be written in and read from. */
public enum CodebookFormat {
  /** REFI-QDA Codebook 1.0, which the programs of the field exchange (https://www.qdasoftware.org). */
  QDC("qdc"),
  /** A table for a spreadsheet, RFC 4180. */
  CSV("csv");

  private final String extension;

  CodebookFormat(String extension) {
    this.extension = extension;
  }

  /** The format of a file name, in either case. */
  public static Optional<CodebookFormat> ofFileName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> lower.endsWith("." + format.extension)).findFirst();
  }
}
