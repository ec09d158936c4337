package org.pizhu.citation;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in a newspaper or journal a work stands.
 *
 * @param volume the volume; empty where there is none
 * @param issue the issue, of a newspaper the page (版次); empty where it is not known
 * @param pages the pages of an article of a journal, such as {@code 56-75}; empty where they are not known
 */
public record CitedPart(String volume, String issue, String pages) {

  public static final CitedPart NONE = new CitedPart("", "", "");

  /** «52(11): 1518-1523», «52(11)», «(6): 23», «510: 356-363», as GB/T 7714 writes it; full width as well. */
  private static final Pattern JOURNAL = Pattern.compile("(\\d{1,4})?\\s?(?:[(（]([^()（）]{1,12})[)）])?(?:\\s?[:：]\\s?(\\d[\\d\\-–—,， ]{0,24}))?");

  public CitedPart {
    requireNonNull(volume);
    requireNonNull(issue);
    requireNonNull(pages);
  }

  /** A page of a newspaper. */
  public static CitedPart page(String page) {
    return new CitedPart("", page, "");
  }

  /** Reads volume, issue and pages of a journal; none where the words are something else. */
  static CitedPart read(String words) {
    Matcher matcher = JOURNAL.matcher(words.strip());
    boolean isPart = matcher.matches() && (matcher.group(2) != null || matcher.group(1) != null && matcher.group(3) != null);
    return isPart ? new CitedPart(orEmpty(matcher.group(1)), orEmpty(matcher.group(2)), orEmpty(matcher.group(3)).strip()) : NONE;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
