package org.pizhu.model;

import java.util.Locale;

/** Why a backup was made. The names are stored: never rename one. */
public enum BackupReason {
  /** It was time, and something had changed. */
  RHYTHM,
  /** The library was closed after changes. */
  CLOSING,
  /** A newer version of the program was about to change how the library is built. */
  MIGRATION,
  /** Another library or a bundle was about to be added. */
  MERGE,
  /** Many things were about to be changed, or undone, at once. */
  BULK,
  /** The library was about to be replaced by an earlier state. */
  RESTORE,
  /** A person asked for it. */
  ASKED;

  /** Its name in JSON, and the end of its key in the bundles. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
