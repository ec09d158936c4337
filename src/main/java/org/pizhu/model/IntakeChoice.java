package org.pizhu.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a file is to be imported, and how.
 *
 * @param columns what the columns of a table hold; none if their names are to tell
 * @param pages the numbers of the pages to be imported, as {@link SourcePage} has them
 * @param addresses the addresses of the pages to be imported; with none of both, all are
 * @param theirs the keys of the {@linkplain UnionDifference differences} of which the other side is taken, in the place of what is here
 */
public record IntakeChoice(@Nullable TableColumns columns, Set<Integer> pages, Set<String> addresses, Set<String> theirs) {

  /** What has no annotations that the library could have otherwise. */
  public IntakeChoice(@Nullable TableColumns columns, Set<Integer> pages, Set<String> addresses) {
    this(columns, pages, addresses, Set.of());
  }

  /** All of it. */
  public static final IntakeChoice ALL = new IntakeChoice(null, Set.of(), Set.of());

  public IntakeChoice {
    pages = Set.copyOf(pages);
    addresses = Set.copyOf(addresses);
    theirs = Set.copyOf(theirs);
  }

  /** All of it, with some of what is here otherwise as it is there. */
  public static IntakeChoice taking(Set<String> theirs) {
    return new IntakeChoice(null, Set.of(), Set.of(), theirs);
  }

  /** All of a table whose columns are told. */
  public static IntakeChoice of(TableColumns columns) {
    return new IntakeChoice(columns, Set.of(), Set.of());
  }

  /** Some pages, by their numbers as {@link SourcePage} has them; with none, all. */
  public static IntakeChoice of(Set<Integer> pages) {
    return new IntakeChoice(null, pages, Set.of());
  }

  /** Whether only some pages are to be imported. */
  public boolean isPart() {
    return !pages.isEmpty() || !addresses.isEmpty();
  }

  /**
   * Whether a page is to be imported.
   *
   * @param number its number as {@link SourcePage} has it
   * @param address where it stood; null if that is not known
   */
  public boolean takes(int number, @Nullable String address) {
    return !isPart() || pages.contains(number) || address != null && addresses.contains(address);
  }
}
