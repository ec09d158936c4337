package org.pizhu.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Which figures of the ledger are meant.
 *
 * @param part which of them
 * @param words each of them has to stand in the name of the file, the caption or the headline, in whatever case; none for all
 */
public record LedgerQuery(LedgerPart part, List<String> words) {

  /** The whole ledger. */
  public static final LedgerQuery ALL = new LedgerQuery(LedgerPart.ALL, List.of());

  /** More words than anybody types are left out. */
  private static final int MOST_WORDS = 8;

  public LedgerQuery {
    requireNonNull(part);
    words = words.stream().filter(word -> !word.isBlank()).distinct().limit(MOST_WORDS).toList();
  }

  /**
   * A query as it is typed.
   *
   * @param typed words with white space between them
   */
  public static LedgerQuery of(LedgerPart part, String typed) {
    return new LedgerQuery(part, List.of(typed.strip().split("[\\s\\u3000]+")));
  }

  /** The same words among other figures. */
  public LedgerQuery in(LedgerPart other) {
    return new LedgerQuery(other, words);
  }
}
