package org.pizhu.store.story;

/**
 * Conditions on {@code story.shown_date}, which is a day, a month, a year, or a day without year as {@code --03-12}. Those without year
 * stand before all digits.
 */
public final class ShownDates {

  /** Whether the year is known. */
  public static final String HAS_YEAR = "shown_date >= '0'";

  /** The first and the last day that a date with a year may be. */
  private static final String FIRST = "(shown_date || substr('-01-01', length(shown_date) - 3))";

  private static final String LAST = """
      CASE length(shown_date) WHEN 4 THEN shown_date || '-12-31'
        WHEN 7 THEN date(shown_date || '-01', '+1 month', '-1 day') ELSE shown_date END""";

  private ShownDates() {}

  /**
   * The condition that all days that the date may be are among some. The first two comparisons are for the index.
   *
   * @param first the parameter with the first day as ISO 8601; empty for any
   * @param last the parameter with the last day; ~ for any
   */
  public static String within(String first, String last) {
    return "(shown_date >= max('0', substr(%1$s, 1, 4)) AND shown_date <= %2$s AND %3$s >= %1$s AND %4$s <= %2$s)"
        .formatted(first, last, FIRST, LAST);
  }
}
