package org.pizhu.html.openings;

import java.time.MonthDay;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

/** Datelines in English: «BEIJING, Feb. 12 (Xinhua) -- …», «Taipei, April 28 (CNA) Cherry growers …». */
final class EnglishDateline {

  private static final String REGION = "(?:, [A-Z][A-Za-z.' -]{1,24})?";

  private static final String DAY =
      "(?<month>Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\\.? (?<day>\\d{1,2})"
          + "(?:, (?<year>(?:19|20)\\d{2}))?";

  /** A place in capitals, and a dash behind the outlet. */
  private static final Pattern DASHED = form("[A-Z][A-Z.'’-]", "[A-Z][A-Za-z. ]{1,24}", " ?[-–—]");

  /** Without the dash the outlet has to be an agency. */
  private static final Pattern PLAIN = form("[A-Z][A-Za-z.'’-]", "[A-Z]{2,6}|Xinhua|Reuters|Kyodo|Yonhap|Bernama", "\\s");

  /** The months by their first letters, so many each. */
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int LETTERS = 3;

  private EnglishDateline() {}

  private static Pattern form(String letters, String outlet, String behind) {
    String place = "(?<place>" + letters + "{2,20}(?: " + letters + "{1,20}){0,3})";
    return Pattern.compile(place + REGION + ", " + DAY + " ?[(（](?<outlet>" + outlet + ")[)）](?=" + behind + ")");
  }

  /**
   * The dateline at an offset.
   *
   * @param to how far it may reach
   * @return none if there is none
   */
  static @Nullable Dateline at(String text, int from, int to) {
    Matcher match = DASHED.matcher(text).region(from, to).useTransparentBounds(true);
    if (!match.lookingAt()) {
      match = PLAIN.matcher(text).region(from, to).useTransparentBounds(true);
      if (!match.lookingAt()) {
        return null;
      }
    }
    int month = MONTHS.indexOf(match.group("month").substring(0, LETTERS).toLowerCase(Locale.ROOT)) / LETTERS + 1;
    int year = match.group("year") == null ? -1 : Integer.parseInt(match.group("year"));
    MonthDay day = DatelineEnd.monthDay(year, month, Integer.parseInt(match.group("day")));
    TextRange range = new TextRange(match.start(), match.end());
    return day == null
        ? null : new Dateline(range.of(text), match.group("outlet"), match.group("place"), year < 0 ? null : year, day, range);
  }
}
