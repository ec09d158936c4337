package org.pizhu.exporter;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Locale;

/**
 * How an export speaks to its reader.
 *
 * @param locale the language of the words
 * @param zone the time zone that times are told in
 * @param words the words
 */
public record ExportLanguage(Locale locale, ZoneId zone, Words words) {

  public ExportLanguage {
    requireNonNull(locale);
    requireNonNull(zone);
    requireNonNull(words);
  }

  /** Where words are found; {@code messages::get} is one. */
  @FunctionalInterface
  public interface Words {

    /**
     * The text of a key.
     *
     * @param key one that begins with {@code export.}, {@code field.}, {@code color.} or {@code format.}
     * @param arguments what the text names as {@code {0}}, {@code {1}} …
     * @throws IllegalArgumentException if there is no such key
     */
    String get(String key, Object... arguments);
  }
}
