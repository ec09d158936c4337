package org.pizhu.exporter.set;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How an export speaks to its reader.
 *
 * @param locale the language of the words
 * @param zone the time zone that times are told in
 * @param words the words
 * @param citationStyle how stories are cited: the key of a style or the path of a file of CSL; empty where they are not
 */
public record ExportLanguage(Locale locale, ZoneId zone, Words words, String citationStyle) {

  /** A language in which nothing is cited. */
  public ExportLanguage(Locale locale, ZoneId zone, Words words) {
    this(locale, zone, words, "");
  }

  public ExportLanguage {
    requireNonNull(locale);
    requireNonNull(zone);
    requireNonNull(words);
    requireNonNull(citationStyle);
  }

  /** Where words are found; {@code messages::get} is one. */
  @FunctionalInterface
  public interface Words {

    /**
     * The text of a key.
     *
     * @param key one that begins with {@code export.}, {@code edit.}, {@code field.}, {@code color.} or {@code format.}
     * @param arguments what the text names as {@code {0}}, {@code {1}} …
     * @throws IllegalArgumentException if there is no such key
     */
    String get(String key, Object... arguments);
  }
}
