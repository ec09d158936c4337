package org.pizhu.library.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.pizhu.model.Timeline.Step;

/** Days, weeks from Monday on (ISO 8601), months, years. */
final class Periods {

  /** More periods than these are too many to be looked at in one row. */
  private static final int FITTING = 40;

  private Periods() {}

  /** The shortest step by which there are few periods between two days. */
  static Step fitting(LocalDate first, LocalDate last) {
    return List.of(Step.DAY, Step.WEEK, Step.MONTH).stream()
        .filter(step -> count(first, last, step) <= FITTING)
        .findFirst()
        .orElse(Step.YEAR);
  }

  /** How many periods there are from the one of a day to the one of another. */
  static long count(LocalDate first, LocalDate last, Step step) {
    return unit(step).between(begin(first, step), begin(last, step)) + 1;
  }

  /** The first day of the period that a day is in. */
  static LocalDate begin(LocalDate day, Step step) {
    return switch (step) {
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
      case DAY, FITTING -> day;
    };
  }

  /** The first day of the next period. */
  static LocalDate next(LocalDate begin, Step step) {
    return begin.plus(1, unit(step));
  }

  private static ChronoUnit unit(Step step) {
    return switch (step) {
      case WEEK -> ChronoUnit.WEEKS;
      case MONTH -> ChronoUnit.MONTHS;
      case YEAR -> ChronoUnit.YEARS;
      case DAY, FITTING -> ChronoUnit.DAYS;
    };
  }
}
