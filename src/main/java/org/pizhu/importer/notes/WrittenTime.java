package org.pizhu.importer.notes;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as programs write it: by ISO 8601 in its long and its short form ({@code 2020-02-11T10:00:00+08:00}, {@code 20200211T100000Z}), with the
 * zone behind a space, as hours alone, as {@code UTC} or by its name in brackets, a day alone or with a zone ({@code xsd:date}), the form of mails
 * ({@code Tue, 11 Feb 2020 10:00:00 GMT}), seconds or milliseconds since 1970. A month or a year alone is no time.
 */
final class WrittenTime {

  private static final String DAY = "(?<year>\\d{4})(?<dash>[-/]?)(?<month>\\d{2})\\k<dash>(?<day>\\d{2})";
  private static final String CLOCK =
      "(?:[Tt ]\\s*(?<hour>\\d{2})(?::?(?<minute>\\d{2})(?::?(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9})\\d{0,9})?)?)?)?";
  private static final String ZONE =
      "\\s*(?<zone>[Zz]|UTC|GMT|(?<sign>[-+\u2212])(?<hours>\\d{2}):?(?<minutes>\\d{2})?)?\\s*(?:\\[(?<place>[\\w/+-]{1,60})\\])?";
  private static final Pattern TIME = Pattern.compile(DAY + CLOCK + ZONE);

  /** Seconds from 2001 to 2286, and the same in milliseconds. */
  private static final Pattern SINCE_1970 = Pattern.compile("[1-9]\\d{9}(?:\\d{3})?");

  private WrittenTime() {}

  /**
   * Reads a time.
   *
   * @param text as it stands in the file
   * @return to the millisecond; without a zone taken for UTC; null if it is none that anyone could mean
   */
  static @Nullable Instant read(String text) {
    String given = text.strip();
    try {
      Instant time = SINCE_1970.matcher(given).matches() ? since1970(given) : written(given);
      return time.truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException none) {
      // It is as if nothing were said.
      return null;
    }
  }

  private static Instant since1970(String digits) {
    long number = Long.parseLong(digits);
    return digits.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
  }

  private static Instant written(String given) {
    Matcher found = TIME.matcher(given);
    if (!found.matches()) {
      return OffsetDateTime.parse(given, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
    int hour = number(found, "hour");
    // The end of a day, as ISO 8601 has it.
    boolean isEnd = hour == 24 && number(found, "minute") == 0 && number(found, "second") == 0;
    LocalDateTime time = LocalDateTime.of(
        number(found, "year"), number(found, "month"), number(found, "day"), isEnd ? 0 : hour, number(found, "minute"), number(found, "second"),
        nanos(found.group("fraction")));
    return (isEnd ? time.plusDays(1) : time).atZone(zone(found)).toInstant();
  }

  private static ZoneId zone(Matcher found) {
    if (found.group("sign") != null) {
      int minutes = number(found, "hours") * 60 + number(found, "minutes");
      return ZoneOffset.ofTotalSeconds((found.group("sign").equals("+") ? minutes : -minutes) * 60);
    }
    // A named place says the zone where no offset does.
    return found.group("zone") == null && found.group("place") != null ? ZoneId.of(found.group("place")) : ZoneOffset.UTC;
  }

  private static int number(Matcher found, String group) {
    String digits = found.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }
}
