package org.pizhu.query;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.query.Expression.Dated;
import org.pizhu.query.QueryError.Kind;

/**
 * Reads the days of {@code date:}: 2020, 2020-03, 2020-03-05, 2020年3月, and from one to another with two dots between, of which one may be
 * left out.
 */
final class Days {

  private static final Pattern BETWEEN = Pattern.compile("\\.{2,}|。{2,}|~|～");
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:年?|(?:[-/.]|年)(\\d{1,2})(?:月?|(?:[-/.]|月)(\\d{1,2})日?))");

  private Days() {}

  /**
   * Reads days.
   *
   * @param typed what follows the colon
   * @param at where that begins in what was typed
   * @throws QueryException if there are no such days
   */
  static Dated read(String typed, int at) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace('−', '-').replace('–', '-').strip();
    Matcher between = BETWEEN.matcher(plain);
    if (!between.find()) {
      return new Dated(day(plain, false, typed, at), day(plain, true, typed, at));
    }
    String from = plain.substring(0, between.start()).strip();
    String to = plain.substring(between.end()).strip();
    if (from.isEmpty() && to.isEmpty()) {
      throw wrong(Kind.DATE_NOT_VALID, typed, at);
    }
    LocalDate first = from.isEmpty() ? null : day(from, false, typed, at);
    LocalDate last = to.isEmpty() ? null : day(to, true, typed, at);
    if (first != null && last != null && last.isBefore(first)) {
      throw wrong(Kind.DATE_BACKWARDS, typed, at);
    }
    return new Dated(first, last);
  }

  /** The first or the last day of what is meant. */
  private static LocalDate day(String plain, boolean last, String typed, int at) {
    Matcher parts = DAY.matcher(plain);
    if (!parts.matches()) {
      throw wrong(Kind.DATE_NOT_VALID, typed, at);
    }
    try {
      int year = Integer.parseInt(parts.group(1));
      String month = parts.group(2);
      String day = parts.group(3);
      if (month == null) {
        return Year.of(year).atDay(last ? Year.of(year).length() : 1);
      }
      YearMonth ofYear = YearMonth.of(year, Integer.parseInt(month));
      return day == null ? last ? ofYear.atEndOfMonth() : ofYear.atDay(1) : ofYear.atDay(Integer.parseInt(day));
    } catch (DateTimeException e) {
      throw wrong(Kind.DATE_NOT_VALID, typed, at);
    }
  }

  private static QueryException wrong(Kind kind, String typed, int at) {
    return QueryException.at(kind, at, at + typed.length(), typed);
  }
}
