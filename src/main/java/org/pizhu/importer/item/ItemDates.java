package org.pizhu.importer.item;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of feeds, tables and messages: by RFC 3339, by RFC 822, in Chinese, in numbers. A time with a zone becomes the time of
 * Beijing; one without stays as it is written. A day that doesn't exist is none.
 */
public final class ItemDates {

  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String TIME = "(?:(?:[T\\s,，]|日)\\s*(\\d{1,2})[:：时](\\d{1,2})(?:[:：分](\\d{1,2})(?:[.,]\\d+)?秒?)?分?)?\\s*(.*)";

  private static final Pattern BY_NUMBERS =
      Pattern.compile("^(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?:日(?=\\s*$))?" + TIME + "$", Pattern.DOTALL);

  private static final Pattern BY_NAME = Pattern.compile(
      "^(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})[\\s-]+([A-Za-z]{3,9})\\.?[\\s-]+(\\d{4}|\\d{2})(?!\\d)" + TIME + "$", Pattern.DOTALL);

  private static final Pattern COMPACT = Pattern.compile("^((?:19|20)\\d{2})(\\d{2})(\\d{2})$");

  /** The basic format of ISO 8601, which news agencies write. */
  private static final Pattern BASIC = Pattern.compile("^((?:19|20)\\d{2})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})?(?:[.,]\\d+)?(.*)$");

  private static final Pattern EPOCH = Pattern.compile("^(\\d{9,10})(\\d{3})?$");

  private static final Pattern OFFSET = Pattern.compile("^(?:GMT|UTC)?([+-])(\\d{1,2}):?(\\d{2})?$");

  private ItemDates() {}

  /**
   * A day, or a day and a time, as {@link org.pizhu.model.PageFacts#published()} has it.
   *
   * @return none if it is no date
   */
  public static @Nullable String published(String written) {
    Read read = read(written.strip());
    if (read == null) {
      return null;
    }
    if (read.time() == null) {
      return read.day().toString();
    }
    LocalDateTime at = LocalDateTime.of(read.day(), read.time());
    return (read.zone() == null ? at : at.atOffset(read.zone()).withOffsetSameInstant(BEIJING).toLocalDateTime()).toString();
  }

  /**
   * An instant, as {@link org.pizhu.model.PageFacts#captured()} has it.
   *
   * @return none if it is no time with a zone
   */
  public static @Nullable String captured(String written) {
    Read read = read(written.strip());
    return read == null || read.time() == null || read.zone() == null
        ? null : LocalDateTime.of(read.day(), read.time()).toInstant(read.zone()).toString();
  }

  private record Read(LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset zone) {}

  private static @Nullable Read read(String written) {
    try {
      Matcher epoch = EPOCH.matcher(written);
      if (epoch.matches()) {
        LocalDateTime at = LocalDateTime.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch.group(1))), ZoneOffset.UTC);
        return new Read(at.toLocalDate(), at.toLocalTime(), ZoneOffset.UTC);
      }
      Matcher compact = COMPACT.matcher(written);
      if (compact.matches()) {
        return new Read(LocalDate.of(number(compact, 1), number(compact, 2), number(compact, 3)), null, null);
      }
      Matcher basic = BASIC.matcher(written);
      if (basic.matches()) {
        return timed(LocalDate.of(number(basic, 1), number(basic, 2), number(basic, 3)), basic);
      }
      Matcher numbers = BY_NUMBERS.matcher(written);
      if (numbers.matches()) {
        return timed(LocalDate.of(number(numbers, 1), number(numbers, 2), number(numbers, 3)), numbers);
      }
      Matcher name = BY_NAME.matcher(written);
      int month = name.matches() ? MONTHS.indexOf(name.group(2).substring(0, 3).toLowerCase(Locale.ROOT)) + 1 : 0;
      if (month == 0) {
        return null;
      }
      int year = number(name, 3);
      int whole = year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
      return timed(LocalDate.of(whole, month, number(name, 1)), name);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static @Nullable Read timed(LocalDate day, Matcher match) {
    if (match.group(4) == null) {
      return match.group(7).isEmpty() ? new Read(day, null, null) : null;
    }
    int hour = number(match, 4);
    int minute = number(match, 5);
    // A leap second.
    int second = match.group(6) == null ? 0 : Math.min(59, number(match, 6));
    boolean midnight = hour == 24 && minute == 0 && second == 0;
    LocalTime time = LocalTime.of(midnight ? 0 : hour, minute, second);
    return new Read(midnight ? day.plusDays(1) : day, time, zone(match.group(7).strip()));
  }

  /** CST is China's time to some and America's to others: it is none. */
  private static @Nullable ZoneOffset zone(String written) {
    String name = written.replaceFirst("\\s*\\(.*\\)$", "").toUpperCase(Locale.ROOT);
    Matcher offset = OFFSET.matcher(name);
    if (offset.matches()) {
      int minutes = number(offset, 2) * 60 + (offset.group(3) == null ? 0 : number(offset, 3));
      return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes);
    }
    return switch (name) {
      case "Z", "GMT", "UT", "UTC" -> ZoneOffset.UTC;
      case "EST" -> ZoneOffset.ofHours(-5);
      case "EDT" -> ZoneOffset.ofHours(-4);
      case "PST" -> ZoneOffset.ofHours(-8);
      case "PDT" -> ZoneOffset.ofHours(-7);
      default -> null;
    };
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
