package org.pizhu.html.pages;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.dates.EnglishDay;
import org.pizhu.html.dates.ImageDates;

/** Reads the days that a page gives, in all the forms that pages have. It keeps the first that the calendar doesn't have. */
final class PageDays {

  private static final Pattern DATE = Pattern.compile(
      "(?<!\\d)((?:19|20)\\d{2})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)(?:\\s?日)?"
          + "(?:[T\\s,，-]*(?<!\\d)(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2}))?)?");

  /** «2022 03 / 05 10:11:12»: the year, the month and the day as pieces of a picture, as Xinhua sets them. */
  private static final Pattern PIECES = Pattern.compile(
      "(?<!\\d)((?:19|20)\\d{2})\\s+(\\d{2})\\s?/\\s?(\\d{2})(?:\\s+(\\d{2}):(\\d{2})(?::(\\d{2}))?)?(?!\\d)");

  /** «05-19-2013»: which of the two is the month is told only where one of them is no month. */
  private static final Pattern YEAR_LAST = Pattern.compile("(?<![\\d-/.])(\\d{1,2})[-/](\\d{1,2})[-/]((?:19|20)\\d{2})(?![\\d-/.])");

  /** «07年08月24日 08:58»: with the hour it is when a page was made. */
  private static final Pattern SHORT = Pattern.compile("(?<!\\d)(\\d{2})年(\\d{1,2})月(\\d{1,2})日\\s+(\\d{1,2}:\\d{2})");

  /** «时间：10-06-08»: with its label, the year comes first. */
  private static final Pattern LABELLED = Pattern.compile("(?:时间|日期)\\s?[:：]\\s?([0-3]\\d)-(\\d{1,2})-(\\d{1,2})(?![\\d-])");

  private static final int CENTURY = 2000;

  /** «Thursday, 01 February 2024 14:25 …»: beside it may stand anything. */
  private static final Pattern WEEKDAY = Pattern.compile("[A-Z][a-z]{2,5}day,?\\s\\d{1,2}\\s[A-Z][a-z]{2,8}\\s(?:19|20)\\d{2}(?:\\s\\d{1,2}:\\d{2})?");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年?");
  private static final Pattern MONTH_AND_DAY = Pattern.compile("\\d{1,2}\\s?/\\s?\\d{1,2}");
  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");

  private static final Pattern STAMP = Pattern.compile(
      "(?:(?:发布|發布|发表|發表|更新)?(?:时间|時間|日期)\\s?[:：]\\s?|[（(])(?:19|20)\\d{2}[-/]\\d{1,2}[-/]\\d{1,2}\\s\\d{1,2}:\\d{2}(?::\\d{2})?[）)]?(?:\\s\\p{IsHan}{2,6})?");
  private static final int NEAREST = 4;

  /** «05.03.2020»: with points the day comes first. */
  private static final Pattern POINTED = Pattern.compile("(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?((?:19|20)\\d{2})(?![\\d.]\\d)");

  private static final int MONTHS = 12;

  /** «十一月 6th, 2009»: as programs for blogs write a day in English with the months of a translation. */
  private static final Pattern MIXED = Pattern.compile("(?<!\\p{IsHan})(十[一二]?|[一二三四五六七八九])月\\s?(\\d{1,2})(?:st|nd|rd|th)?[,，]\\s?((?:19|20)\\d{2})(?!\\d)");
  private static final String NUMBERS = "一二三四五六七八九十";

  /** «Thu, 05 Mar 2020 10:00:00 GMT»: in characters; what is no longer is a day and no sentence. */
  private static final int LONGEST_STAMP = 32;

  /** «2020-03-05T20:00:00Z», «2020-03-05T20:00:00+00:00», «2020-03-05 20:00:00 UTC»: ISO 8601, and how programs print it. */
  private static final Pattern UNIVERSAL = Pattern.compile(
      "(?<day>\\d{4}-\\d{2}-\\d{2})[T ](?<time>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)(?:Z|\\s?[+-]00:?00|(?<=:\\d{2}:\\d{2})\\s(?:UTC|GMT))");

  /** «Thu, 05 Mar 2020 20:00:00 GMT»: RFC 1123. */
  private static final Pattern MAILED =
      Pattern.compile("(?<stamp>(?:[A-Z][a-z]{2}, )?\\d{1,2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2}) (?:GMT|UTC|[+-]0000)");

  private final ZoneOffset zone;
  private @Nullable String wrong;

  /**
   * @param zone in which instants are told as days
   */
  PageDays(ZoneOffset zone) {
    this.zone = zone;
  }

  /** A day that the calendar doesn't have, as the page prints it; none if there was none. */
  @Nullable String wrong() {
    return wrong;
  }

  /** Whether a line has a day with its year, or is an hour alone, as where these stand one under the other. */
  static boolean isStamp(String line) {
    return isIn(line) || CLOCK.matcher(line).matches();
  }

  /** Whether a line begins with a day and is short. */
  static boolean isDay(String line) {
    return line.length() <= LONGEST_STAMP && DATE.matcher(line).lookingAt();
  }

  /** Whether a line has a day with its year. */
  static boolean isIn(String line) {
    return DATE.matcher(line).find();
  }

  /**
   * The day whose year, month and day stand in lines one under the other: «2020», «07/08», «16:37».
   *
   * @param lines beside the headline
   * @return by ISO 8601, with the time where there is one; none if there is no such day
   */
  @Nullable String inLines(List<String> lines) {
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (YEAR.matcher(lines.get(i)).matches() && MONTH_AND_DAY.matcher(lines.get(i + 1)).matches()) {
        String clock = i + 2 < lines.size() && CLOCK.matcher(lines.get(i + 2)).matches() ? ' ' + lines.get(i + 2) : "";
        return of(lines.get(i).substring(0, 4) + '-' + lines.get(i + 1).replace('/', '-') + clock);
      }
    }
    return null;
  }

  /**
   * The day and time of a line below the text that says nothing else: «时间：2020-03-05 17:08», «(2020-03-05 17:08)».
   *
   * @param below the lines from the text on, of which the first count
   */
  @Nullable String below(List<String> below) {
    return below.stream().limit(NEAREST).filter(line -> STAMP.matcher(line).matches()).map(this::of).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** The first day with its year in a line, not read; none if there is none. */
  static @Nullable Matcher in(String line) {
    Matcher date = DATE.matcher(line);
    return date.find() ? date : null;
  }

  /** The first day in a text by ISO 8601, with the time where there is one; none if there is no such day. */
  @Nullable String of(String text) {
    String instant = instant(text.strip());
    if (instant != null) {
      return instant;
    }
    Matcher date = DATE.matcher(text);
    boolean is = date.find();
    if (!is) {
      date = PIECES.matcher(text);
      is = date.find();
    }
    if (!is) {
      String last = yearLast(text);
      last = last == null ? mixed(text) : last;
      if (last != null) {
        return last;
      }
      Matcher weekday = WEEKDAY.matcher(text);
      if (weekday.lookingAt()) {
        LocalDate day = EnglishDay.in(weekday.group());
        return day == null ? null : day + EnglishDay.clock(weekday.group());
      }
      LocalDate english = text.length() <= LONGEST_STAMP ? EnglishDay.in(text) : EnglishDay.ofLine(text, true);
      return english == null ? null : english + EnglishDay.clock(text);
    }
    LocalDate day = ImageDates.date(number(date, 1), number(date, 2), number(date, 3));
    if (day == null) {
      wrong = wrong == null ? date.group() : wrong;
      return null;
    }
    boolean timed = date.group(4) != null && number(date, 4) < 24 && number(date, 5) < 60;
    String seconds = timed && date.group(6) != null && number(date, 6) < 60 ? ":" + date.group(6) : "";
    return timed ? String.format(Locale.ROOT, "%sT%02d:%02d%s", day, number(date, 4), number(date, 5), seconds) : day.toString();
  }

  /** An instant of universal time in the zone; none if a text is none. What is told with another offset stays as the page has it, in its own time. */
  private @Nullable String instant(String text) {
    Matcher universal = UNIVERSAL.matcher(text);
    Matcher mailed = universal.matches() ? null : MAILED.matcher(text);
    try {
      if (mailed == null) {
        return local(OffsetDateTime.parse(universal.group("day") + 'T' + universal.group("time") + 'Z'));
      }
      return mailed.matches() ? local(OffsetDateTime.parse(mailed.group("stamp") + " GMT", DateTimeFormatter.RFC_1123_DATE_TIME)) : null;
    } catch (DateTimeParseException noInstant) {
      // A day that the calendar doesn't have, or one of another weekday: it is read as any line.
      return null;
    }
  }

  private String local(OffsetDateTime instant) {
    return LocalDateTime.ofInstant(instant.toInstant(), zone).withNano(0).toString();
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }

  private static @Nullable String mixed(String text) {
    Matcher date = MIXED.matcher(text);
    if (!date.find()) {
      return null;
    }
    String words = date.group(1);
    int month = NUMBERS.indexOf(words.charAt(0)) + 1 + (words.length() > 1 ? NUMBERS.indexOf(words.charAt(1)) + 1 : 0);
    LocalDate day = ImageDates.date(number(date, 3), month, number(date, 2));
    return day == null ? null : day.toString();
  }

  private static @Nullable String yearLast(String text) {
    Matcher pointed = POINTED.matcher(text);
    if (pointed.find()) {
      LocalDate day = ImageDates.date(number(pointed, 3), number(pointed, 2), number(pointed, 1));
      return day == null ? null : day.toString();
    }
    Matcher brief = SHORT.matcher(text);
    if (brief.find()) {
      LocalDate day = ImageDates.date(CENTURY + number(brief, 1), number(brief, 2), number(brief, 3));
      return day == null ? null : day + EnglishDay.clock(brief.group(4));
    }
    Matcher labelled = LABELLED.matcher(text);
    if (labelled.find()) {
      LocalDate day = ImageDates.date(CENTURY + number(labelled, 1), number(labelled, 2), number(labelled, 3));
      return day == null ? null : day.toString();
    }
    Matcher date = YEAR_LAST.matcher(text);
    if (!date.find() || number(date, 1) > MONTHS == number(date, 2) > MONTHS) {
      return null;
    }
    boolean dayFirst = number(date, 1) > MONTHS;
    LocalDate day = ImageDates.date(number(date, 3), number(date, dayFirst ? 2 : 1), number(date, dayFirst ? 1 : 2));
    return day == null ? null : day.toString();
  }
}
