package org.pizhu.model;

import java.util.Locale;

/** Which figures the ledger of pictures lists. */
public enum LedgerPart {
  /** All that name a file or have a picture. */
  ALL,
  /** Those that have their picture. */
  PRESENT,
  /** Those that name a file and have no picture. */
  MISSING,
  /** Those whose picture may not be the right one. */
  DOUBTFUL,
  /** Those whose picture stands elsewhere too, the same or one that looks like it. */
  SHARED;

  /** Its name in small letters. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
