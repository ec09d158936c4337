package org.pizhu.i18n;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.pizhu.model.Problem;
import org.pizhu.model.WrittenDate;

/** The texts of one language, from its bundle. Immutable and safe for use by several threads. */
public final class Messages {

  /** What a sentence may count. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /** Files in which a place is counted in records, which have no lines that one could look up. */
  private static final Pattern WEB_ARCHIVE = Pattern.compile("(?is).*\\.(?:warc|arc|wacz)(?:\\.gz)?");

  private final Language language;
  private final Properties texts = new Properties();
  private final ConcurrentMap<String, MessageFormat> formats = new ConcurrentHashMap<>();

  /**
   * Reads the bundle of a language.
   *
   * @throws UncheckedIOException if the program's own bundle cannot be read
   */
  public Messages(Language language) {
    this.language = language;
    String name = language == Language.CHINESE ? "messages_zh.properties" : "messages.properties";
    try (Reader reader = new InputStreamReader(
        java.util.Objects.requireNonNull(Messages.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Language language() {
    return language;
  }

  public Locale locale() {
    return language.locale();
  }

  /**
   * The text of a key.
   *
   * @param key a key of the bundle
   * @param arguments what the text names as {@code {0}}, {@code {1}} …; numbers are grouped as the language does
   * @throws IllegalArgumentException if the bundle has no such key
   */
  public String get(String key, Object... arguments) {
    MessageFormat format = format(key);
    synchronized (format) {
      return format.format(arguments);
    }
  }

  /** Whether the bundle has a key. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  private MessageFormat format(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No text for «" + key + "» in " + language);
    }
    return formats.computeIfAbsent(key, k -> new MessageFormat(text, locale()));
  }

  /** The sentence for a problem, with its place, which is not told twice. */
  public String problem(Problem problem) {
    String sentence = sentence(problem);
    boolean tellsPlace = texts.getProperty(problem.kind().key()).contains("{1,");
    return problem.line() > 0 && !tellsPlace ? get("problem.at", sentence, place(problem.file(), problem.line())) : sentence;
  }

  /**
   * A place in a file: a line, or a record of a web archive.
   *
   * @param file its name or path; it tells a web archive by its ending
   * @param line 1 for the first
   */
  public String place(String file, long line) {
    return get(WEB_ARCHIVE.matcher(file).matches() ? "place.record" : "place.line", file, line);
  }

  /** The sentence for a problem, without its place, unless the sentence is about it. */
  public String sentence(Problem problem) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(problem.file());
    arguments.add(problem.line());
    Format[] wantedFormats = format(problem.kind().key()).getFormatsByArgumentIndex();
    for (String argument : problem.arguments()) {
      // Only where the sentence wants a number: a quote or a tag may be called 2020, and that is not 2,020.
      boolean wanted = arguments.size() < wantedFormats.length && wantedFormats[arguments.size()] instanceof NumberFormat;
      arguments.add(wanted && NUMBER.matcher(argument).matches() ? Long.valueOf(argument) : argument);
    }
    return get(problem.kind().key(), arguments.toArray());
  }

  /** A whole number as the language groups it: 12,345. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** A day as the language writes it: 2020年3月5日, 5 March 2020. */
  public String date(LocalDate date) {
    return date.format(formatter("format.date"));
  }

  /** A day of a year that isn't known: 3月5日, 5 March. */
  public String monthDay(MonthDay monthDay) {
    return monthDay.format(formatter("format.month-day"));
  }

  /** A date as exactly as it is known: 2020年3月5日, 2020年3月, 2020年, 3月5日. */
  public String date(WrittenDate date) {
    return formatted(date, "format.date", "format.month", "format.year", "format.month-day");
  }

  /** A date as exactly as it is known where there is little room: 2020-03-05, 2020-03, 2020, 3月5日. */
  public String shortDate(WrittenDate date) {
    return formatted(date, "format.short-date", "format.short-month", "format.short-year", "format.short-month-day");
  }

  private String formatted(WrittenDate date, String day, String month, String year, String monthDay) {
    return formatter(switch (date.precision()) {
      case DAY -> day;
      case MONTH -> month;
      case YEAR -> year;
      case DAY_WITHOUT_YEAR -> monthDay;
    }).format(date.value());
  }

  private DateTimeFormatter formatter(String key) {
    return DateTimeFormatter.ofPattern(texts.getProperty(key), locale());
  }

  /** Every key of the bundle. */
  public Set<String> keys() {
    return texts.stringPropertyNames();
  }
}
