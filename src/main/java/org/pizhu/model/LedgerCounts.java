package org.pizhu.model;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many figures each part of the ledger has.
 *
 * @param counts by part; those that are not there are 0
 */
public record LedgerCounts(Map<LedgerPart, Integer> counts) {

  /** Nothing was counted. */
  public static final LedgerCounts NONE = new LedgerCounts(Map.of());

  public LedgerCounts {
    counts = counts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(counts));
  }

  public int of(LedgerPart part) {
    return counts.getOrDefault(part, 0);
  }
}
