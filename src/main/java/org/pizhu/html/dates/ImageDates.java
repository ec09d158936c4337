package org.pizhu.html.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.Images;

/**
 * Reads the date that a content management system put into an address of a picture: {@code W020200312585124799235.jpg} (TRS: W0,
 * P0 or t, then the day), {@code t20200305_123.jpg}, {@code 20200305123456789.jpg}, {@code xxjwshc007003_20200305_1.jpg}, {@code /2020-03/05/},
 * {@code /202003/05/}. A day that the calendar doesn't have, or that no page can be of, is none.
 */
public final class ImageDates {

  /** The first year of Chinese news on the web. */
  private static final int FIRST_YEAR = 1995;

  /** A bound for numbers that only look like a date. */
  private static final int LAST_YEAR = 2039;

  /** A number with more digits than these is not a time stamp with a serial number. */
  private static final int MOST_DIGITS = 21;

  private ImageDates() {}

  /**
   * The date of an address.
   *
   * @param address the address as the source gives it
   * @return none if it carries no date
   */
  public static @Nullable LocalDate of(String address) {
    String name = Images.fileName(address);
    LocalDate date = inName(name);
    return date != null ? date : inFolders(address, name);
  }

  private static @Nullable LocalDate inName(String name) {
    int start = 0;
    while (start < name.length() && isLetter(name.charAt(start))) {
      start++;
    }
    // «IMG_20200305» is the day on which a camera took it.
    if (start > 2) {
      return numbered(name, start);
    }
    int end = start;
    while (end < name.length() && isDigit(name.charAt(end))) {
      end++;
    }
    int digits = end - start;
    if (digits >= 9 && digits <= MOST_DIGITS && start > 0 && name.charAt(start) == '0') {
      return day(name, start + 1);
    }
    return digits >= 8 && digits <= MOST_DIGITS ? day(name, start) : dashed(name, start);
  }

  /** «xxjwshc007003_20200305_cbmfn0a001.jpg»: the day behind the number that an agency gives its pictures. */
  private static @Nullable LocalDate numbered(String name, int from) {
    int at = from;
    while (at < name.length() && isDigit(name.charAt(at))) {
      at++;
    }
    boolean marked = at > from && charAt(name, at) == '_' && "_.".indexOf(charAt(name, at + 9)) >= 0;
    return marked ? day(name, at + 1) : null;
  }

  /** 2020-03-05 and 2020_03_05. */
  private static @Nullable LocalDate dashed(String name, int start) {
    if (name.length() < start + 10 || isDigit(charAt(name, start + 10))) {
      return null;
    }
    char first = name.charAt(start + 4);
    if ((first != '-' && first != '_') || name.charAt(start + 7) != first) {
      return null;
    }
    return date(number(name, start, 4), number(name, start + 5, 2), number(name, start + 8, 2));
  }

  /** Folders of the address: a year and a month, then a day; or all three as one number. */
  private static @Nullable LocalDate inFolders(String address, String name) {
    int end = address.length() - name.length();
    for (int at = 0; at < end; at++) {
      if (at > 0 && address.charAt(at - 1) != '/') {
        continue;
      }
      LocalDate date = folder(address, at);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable LocalDate folder(String address, int at) {
    int year = number(address, at, 4);
    int monthAt = afterMark(address, at + 4);
    int month = number(address, monthAt, 2);
    int dayAt = afterMark(address, monthAt + 2);
    int day = number(address, dayAt, 2);
    LocalDate loose = year > 0 && charAt(address, at + 4) == '/' ? unpadded(address, year, at + 5) : null;
    if (loose != null) {
      return loose;
    }
    return year > 0 && month > 0 && day > 0 && charAt(address, dayAt + 2) == '/' ? date(year, month, day) : null;
  }

  /** «/2020/2/12/»: month and day without a nought. */
  private static @Nullable LocalDate unpadded(String address, int year, int at) {
    int monthEnd = address.indexOf('/', at);
    int dayEnd = monthEnd < 0 ? -1 : address.indexOf('/', monthEnd + 1);
    if (dayEnd < 0 || monthEnd - at > 2 || dayEnd - monthEnd > 3) {
      return null;
    }
    return date(year, number(address, at, monthEnd - at), number(address, monthEnd + 1, dayEnd - monthEnd - 1));
  }

  /** The offset after a mark that may part the numbers of a date. */
  private static int afterMark(String address, int at) {
    return "-/_".indexOf(charAt(address, at)) >= 0 ? at + 1 : at;
  }

  private static @Nullable LocalDate day(String name, int at) {
    return date(number(name, at, 4), number(name, at + 4, 2), number(name, at + 6, 2));
  }

  /**
   * A date if there is such a day in the years of the web.
   *
   * @return none otherwise
   */
  public static @Nullable LocalDate date(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static int number(String text, int at, int digits) {
    if (at < 0 || at + digits > text.length()) {
      return -1;
    }
    int number = 0;
    for (int i = at; i < at + digits; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static char charAt(String text, int at) {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
