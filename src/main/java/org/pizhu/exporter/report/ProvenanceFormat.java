package org.pizhu.exporter.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that the log of provenance can be written in. The keys are part of the command line: never rename one. */
public enum ProvenanceFormat {
  /** A row an act, for people. */
  CSV("csv", "csv"),
  /** All that is known, for programs. */
  JSON("json", "json"),
  /** PROV-JSON, W3C member submission of 24 April 2013, after the data model PROV-DM. */
  PROV_JSON("prov-json", "prov.json");

  private final String key;
  private final String extension;

  ProvenanceFormat(String key, String extension) {
    this.key = key;
    this.extension = extension;
  }

  /** The name on the command line. */
  public String key() {
    return key;
  }

  /** What a file name of this format ends with, without the dot. */
  public String extension() {
    return extension;
  }

  /** The format with a key, in either case. */
  public static Optional<ProvenanceFormat> of(String key) {
    return Arrays.stream(values()).filter(format -> format.key.equals(key.toLowerCase(Locale.ROOT))).findFirst();
  }
}
