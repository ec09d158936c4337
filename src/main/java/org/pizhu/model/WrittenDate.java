package org.pizhu.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as exactly as it is known: a day, a month, a year, or a day without its year.
 *
 * @param value a {@link LocalDate}, {@link YearMonth}, {@link Year} or {@link MonthDay}; years 1 to 9999
 */
public record WrittenDate(TemporalAccessor value) {

  /** 2020, 2020-03, 2020-03-12; parted by hyphens, dots or strokes, the same ones in one date. */
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(?:([-./])(\\d{1,2})(?:\\2(\\d{1,2}))?)?");

  /** --03-12, as ISO 8601 wrote a day without its year. */
  private static final Pattern WITHOUT_YEAR = Pattern.compile("--(\\d{1,2})-(\\d{1,2})");

  private static final Pattern CHINESE =
      Pattern.compile("(?:(\\d{4})\\s*年)?\\s*(?:(\\d{1,2})\\s*月)?\\s*(?:(\\d{1,2})\\s*[日号])?");

  /**
   * A date.
   *
   * @throws IllegalArgumentException if the value is of another class or its year is out of range
   */
  public WrittenDate {
    int year;
    if (value instanceof LocalDate day) {
      year = day.getYear();
    } else if (value instanceof YearMonth month) {
      year = month.getYear();
    } else if (value instanceof Year whole) {
      year = whole.getValue();
    } else if (value instanceof MonthDay) {
      year = 1;
    } else {
      throw new IllegalArgumentException("Not a date: " + value);
    }
    if (year < 1 || year > 9999) {
      throw new IllegalArgumentException("Year out of range: " + year);
    }
  }

  /**
   * Reads what a person types: 2020, 2020-03, 2020/3/12, --03-12, 2020年, 2020年3月, 2020年3月12日, 3月12日; digits of full width as well.
   *
   * @return nothing if it is no date, or one that the calendar does not have
   */
  public static Optional<WrittenDate> parse(String typed) {
    String text = halfWidth(typed).strip();
    Matcher digits = DIGITS.matcher(text);
    if (digits.matches()) {
      return of(digits.group(1), digits.group(3), digits.group(4));
    }
    Matcher withoutYear = WITHOUT_YEAR.matcher(text);
    if (withoutYear.matches()) {
      return of(null, withoutYear.group(1), withoutYear.group(2));
    }
    Matcher chinese = CHINESE.matcher(text);
    return chinese.matches() ? of(chinese.group(1), chinese.group(2), chinese.group(3)) : Optional.empty();
  }

  /** How exactly a date is known. */
  public enum Precision { DAY, MONTH, YEAR, DAY_WITHOUT_YEAR }

  /** How exactly it is known. */
  public Precision precision() {
    if (value instanceof LocalDate) {
      return Precision.DAY;
    }
    return value instanceof YearMonth ? Precision.MONTH
        : value instanceof Year ? Precision.YEAR : Precision.DAY_WITHOUT_YEAR;
  }

  /** Whether its year is known. */
  public boolean hasYear() {
    return !(value instanceof MonthDay);
  }

  /** The first day that it may be; null without a year. */
  public @Nullable LocalDate firstDay() {
    if (value instanceof YearMonth month) {
      return month.atDay(1);
    }
    return value instanceof Year year ? year.atDay(1) : value instanceof LocalDate day ? day : null;
  }

  /** The last day that it may be; null without a year. */
  public @Nullable LocalDate lastDay() {
    if (value instanceof YearMonth month) {
      return month.atEndOfMonth();
    }
    return value instanceof Year year ? year.atMonth(12).atEndOfMonth() : value instanceof LocalDate day ? day : null;
  }

  /** As ISO 8601: 2020-03-12, 2020-03, 2020, --03-12. {@link #parse} reads it again. */
  @Override
  public String toString() {
    return value instanceof Year year ? "%04d".formatted(year.getValue()) : value.toString();
  }

  private static Optional<WrittenDate> of(@Nullable String year, @Nullable String month, @Nullable String day) {
    try {
      if (month == null) {
        return year == null || day != null
            ? Optional.empty()
            : Optional.of(new WrittenDate(Year.of(Integer.parseInt(year))));
      }
      int ofYear = Integer.parseInt(month);
      if (day == null) {
        return year == null
            ? Optional.empty()
            : Optional.of(new WrittenDate(YearMonth.of(Integer.parseInt(year), ofYear)));
      }
      int ofMonth = Integer.parseInt(day);
      return Optional.of(new WrittenDate(year == null
          ? MonthDay.of(ofYear, ofMonth)
          : LocalDate.of(Integer.parseInt(year), ofYear, ofMonth)));
    } catch (DateTimeException | IllegalArgumentException notInTheCalendar) {
      return Optional.empty();
    }
  }

  /** Chinese input methods give digits and signs of full width. */
  private static String halfWidth(String typed) {
    StringBuilder half = new StringBuilder(typed.length());
    for (char c : typed.toCharArray()) {
      half.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);
    }
    return half.toString();
  }
}
