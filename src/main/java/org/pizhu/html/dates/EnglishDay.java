package org.pizhu.html.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads days as English pages write them: «March 05, 2020», «Mar. 5, 2020», «5 March 2020», «20-Mar-2020», «2020/3/20», and «03/25/2020»
 * where only one order of day and month is possible.
 */
public final class EnglishDay {

  private static final String MONTH = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|"
      + "Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

  /** Of Chinese papers in Europe: «3. März 2020», «le 3 mars 2020», «1er mai 2020». */
  private static final String EUROPEAN_MONTH = "(?:Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember"
      + "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)";

  /** With what names of months begin, for each month from January on. */
  private static final List<List<String>> MONTHS = List.of(
      List.of("jan", "jän"), List.of("feb", "fév"), List.of("mar", "mär"), List.of("apr", "avr"), List.of("may", "mai"), List.of("jun", "juin"),
      List.of("jul", "juil"), List.of("aug", "aoû"), List.of("sep"), List.of("oct", "okt"), List.of("nov"), List.of("dec", "déc", "dez"));

  private static final Pattern DAY = Pattern.compile(
      "(?<![A-Za-z\\d])(?:(?<month>" + MONTH + ")\\.?\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<year>(?:19|20)\\d{2})"
          + "|(?<day2>\\d{1,2})(?:st|nd|rd|th|er|\\.)?[\\s-](?<month2>" + EUROPEAN_MONTH + "|" + MONTH + ")\\.?,?[\\s-](?<year2>(?:19|20)\\d{2})"
          + "|(?<year3>(?:19|20)\\d{2})[-/.](?<month3>\\d{1,2})[-/.](?<day3>\\d{1,2})"
          + "|(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<year4>(?:19|20)\\d{2}))(?!\\d)", Pattern.CASE_INSENSITIVE);

  private static final Pattern CLOCK = Pattern.compile(
      "(?<![\\d:])(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?\\s?(?<half>[ap]\\.?m\\.?)?(?:\\s?\\(?(?:GMT|UTC|BJT|CST|HKT|EST"
          + "|EDT)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?\\)?)?",
      Pattern.CASE_INSENSITIVE);

  private static final Pattern WEEKDAY = Pattern.compile(
      "\\b(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)(?:day|nesday|sday|rday|urday)?\\b,?"
          + "|\\b(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\b,?|\\b(?:le|den)\\b");

  /** Words without a capital that may stand beside the day. */
  private static final Pattern SMALL = Pattern.compile("by|and|of|the|in|at|on|updated:?|published:?|source:?|editor:?|[a-z0-9-]+(?:\\.[a-z]{2,})+");

  private static final Pattern LABEL = Pattern.compile("\\b(?:Updated|Published|Posted|Source|Editor|Date|Time)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN = Pattern.compile("[()（）\\[\\]|｜,;:：·•—–-]+");

  /** Beside one of these stand names without a time and without a label. */
  private static final Pattern PARTED = Pattern.compile("[|｜(（,]");

  private static final Pattern CAPITAL = Pattern.compile("[A-Z0-9][A-Za-z0-9.'’&/+]*");

  private static final int MOST_WORDS = 14;

  /** In characters. */
  private static final int LONGEST = 140;

  private EnglishDay() {}

  /**
   * The first day in a text.
   *
   * @return none if there is none, if the calendar doesn't have it, or if it may be another one
   */
  public static @Nullable LocalDate in(String text) {
    Matcher day = DAY.matcher(text);
    return day.find() ? day(day) : null;
  }

  /** The time of day in a text as {@code T10:05}; an empty string if there is none, or if it counts to twelve. */
  public static String clock(String text) {
    Matcher clock = CLOCK.matcher(text);
    if (!clock.find() || clock.group("half") != null || number(clock, "hour") > 23 || number(clock, "minute") > 59) {
      return "";
    }
    return String.format(Locale.ROOT, "T%02d:%02d", number(clock, "hour"), number(clock, "minute"));
  }

  /**
   * The day of a line in which a page says when it was published: it holds the day, and beside it nothing but the time, names and labels.
   *
   * @param alone whether a line counts that holds the day and nothing else, with the name of the month
   * @return none if it is another line
   */
  public static @Nullable LocalDate ofLine(String line, boolean alone) {
    if (line.isEmpty() || line.length() > LONGEST || line.charAt(0) > 'z' && line.charAt(0) != '（') {
      return null;
    }
    Matcher day = DAY.matcher(line);
    if (!day.find()) {
      return null;
    }
    LocalDate found = day(day);
    String rest = day.replaceAll(" ");
    boolean timed = CLOCK.matcher(rest).find() || LABEL.matcher(rest).find();
    rest = BETWEEN.matcher(WEEKDAY.matcher(CLOCK.matcher(rest).replaceAll(" ")).replaceAll(" ")).replaceAll(" ").strip();
    if (rest.isEmpty()) {
      return timed || alone && line.chars().anyMatch(Character::isLetter) ? found : null;
    }
    return isNames(rest) && (timed || PARTED.matcher(line).find()) ? found : null;
  }

  /** Names and labels: every word has a capital, but for a few. */
  private static boolean isNames(String words) {
    String[] all = words.split("\\s+");
    for (int i = 0; i < all.length; i++) {
      boolean named = i > 0 && all[i - 1].equalsIgnoreCase("editor");
      if (!named && !CAPITAL.matcher(all[i]).matches() && !SMALL.matcher(all[i]).matches()) {
        return false;
      }
    }
    return all.length <= MOST_WORDS && !words.endsWith(".");
  }

  private static @Nullable LocalDate day(Matcher day) {
    if (day.group("month") != null) {
      return date(day, "year", month(day.group("month")), "day");
    }
    if (day.group("month2") != null) {
      return date(day, "year2", month(day.group("month2")), "day2");
    }
    if (day.group("year3") != null) {
      return date(day, "year3", number(day, "month3"), "day3");
    }
    int first = number(day, "first");
    int second = number(day, "second");
    LocalDate american = ImageDates.date(number(day, "year4"), first, second);
    LocalDate british = ImageDates.date(number(day, "year4"), second, first);
    return american == null || american.equals(british) ? british : british == null ? american : null;
  }

  private static @Nullable LocalDate date(Matcher day, String year, int month, String dayOfMonth) {
    return ImageDates.date(number(day, year), month, number(day, dayOfMonth));
  }

  private static int month(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    int month = 0;
    while (MONTHS.get(month).stream().noneMatch(small::startsWith)) {
      month++;
    }
    return month + 1;
  }

  private static int number(Matcher match, String group) {
    return Integer.parseInt(match.group(group));
  }
}
