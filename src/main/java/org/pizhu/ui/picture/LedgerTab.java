package org.pizhu.ui.picture;

import java.util.Locale;
import org.pizhu.model.LedgerEntry;

/** Which figures the ledger lists. */
public enum LedgerTab {
  ALL,
  PRESENT,
  MISSING,
  DOUBTFUL,
  SHARED;

  boolean lists(LedgerEntry entry) {
    return switch (this) {
      case ALL -> true;
      case PRESENT -> !entry.isMissing();
      case MISSING -> entry.isMissing();
      case DOUBTFUL -> entry.isDoubtful();
      case SHARED -> entry.isShared();
    };
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
