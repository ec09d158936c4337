package org.pizhu.html;

import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Byline;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

/**
 * Datelines in the order of words of other agencies: with the reporter between outlet and place («（中央社記者張茗喧台北4日電）», where the
 * month is left out), and in English («BEIJING, Feb. 12 (Xinhua) --»).
 *
 * @param people the reporters that the dateline names
 */
record AgencyDateline(Dateline dateline, List<Byline> people) {

  private static final Pattern WITH_REPORTER = Pattern.compile(
      "(?<outlet>\\p{IsHan}{2,6}[社報报網网])\\s?(?:(?<role>特派記者|特派记者|記者|记者)\\s?(?<names>\\p{IsHan}{2,4}(?:[、/／]\\p{IsHan}{2,4}){0,3}?)\\s?[／/]?\\s?)??"
          + "(?<place>(?!特派|記者|记者)\\p{IsHan}{2,10})\\s?(?:(?<year>\\d{4})年)?(?:(?<month>\\d{1,2})月)?(?<day>\\d{1,2})日\\s?(?:專|专|綜合|综合|綜合外|综合外)?[電电](?=[）)】\\s]|報導|报道)");

  /** «东方网记者刘辉2月18日报道：» */
  private static final Pattern FROM_REPORTER = Pattern.compile(
      "(?<outlet>\\p{IsHan}{2,8}?)(?<role>记者|記者)\\s?(?<names>\\p{IsHan}{2,4}(?:[、 ]\\p{IsHan}{2,4}){0,3}?)\\s?"
          + "(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?:综合)?(?:报道|報道|報導|[电電]|讯|訊)(?=[：:，,）)\\s])");

  /** «WUHAN, March 1 (Xinhua) -- …». */
  private static final Pattern ENGLISH = english("[A-Z][A-Z.'’-]", "[A-Z][A-Za-z. ]{1,24}", " ?[-–—]");

  /** «Taipei, April 28 (CNA) Cherry growers …». */
  private static final Pattern ENGLISH_PLAIN = english("[A-Z][A-Za-z.'’-]", "[A-Z]{2,6}|Xinhua|Reuters|Kyodo|Yonhap|Bernama", "\\s");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** The name of a person has most often so many characters. */
  private static final int NAME = 3;

  private static final int SHORTEST_PLACE = 2;

  AgencyDateline {
    people = List.copyOf(people);
  }

  private static Pattern english(String letters, String outlet, String behind) {
    return Pattern.compile(
        "(?<place>" + letters + "{2,20}(?: " + letters + "{1,20}){0,3})(?:, [A-Z][A-Za-z.' -]{1,24})?, "
            + "(?<month>Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\\.? (?<day>\\d{1,2})(?:, (?<year>(?:19|20)\\d{2}))?"
            + " ?[(（](?<outlet>" + outlet + ")[)）](?=" + behind + ")");
  }

  /**
   * The dateline of one of these forms at an offset.
   *
   * @param to how far it may reach
   * @return none if there is none
   */
  static @Nullable AgencyDateline at(String text, int from, int to) {
    if (from >= to) {
      return null;
    }
    char first = text.charAt(from);
    if (first >= 'A' && first <= 'Z') {
      return english(text, from, to);
    }
    if (!Names.isHan(first)) {
      return null;
    }
    Matcher match = WITH_REPORTER.matcher(text).region(from, to).useTransparentBounds(true);
    if (match.lookingAt()) {
      return withReporter(text, match);
    }
    Matcher reporter = FROM_REPORTER.matcher(text).region(from, to).useTransparentBounds(true);
    return reporter.lookingAt() ? fromReporter(text, reporter) : null;
  }

  private static @Nullable AgencyDateline withReporter(String text, Matcher match) {
    String outlet = match.group("outlet");
    int year = match.group("year") == null || match.group("month") == null ? 0 : Integer.parseInt(match.group("year"));
    MonthDay day = match.group("month") == null ? null : DatelineEnd.monthDay(year == 0 ? -1 : year, Integer.parseInt(match.group("month")), Integer.parseInt(match.group("day")));
    if (!Outlets.isOutlet(outlet) || match.group("month") != null && day == null) {
      return null;
    }
    List<Byline> people = List.of();
    String place = match.group("place");
    if (match.group("role") != null) {
      int start = match.start("names");
      String names = text.substring(start, match.end("place")).replace(" ", "");
      int last = Math.max(names.lastIndexOf('、'), Math.max(names.lastIndexOf('/'), names.lastIndexOf('／'))) + 1;
      int cut = last + Math.min(NAME, names.length() - last - SHORTEST_PLACE);
      if (names.length() != match.end("place") - start) {
        // A blank parts the last name from the place.
        cut = match.end("names") - start;
      }
      place = names.substring(cut);
      people = people(text, match, outlet, start + cut);
      if (people.isEmpty()) {
        return null;
      }
    }
    TextRange range = new TextRange(match.start(), match.end());
    return new AgencyDateline(new Dateline(range.of(text), outlet, place, year == 0 ? null : year, day, range), people);
  }

  private static @Nullable AgencyDateline fromReporter(String text, Matcher match) {
    MonthDay day = DatelineEnd.monthDay(-1, Integer.parseInt(match.group("month")), Integer.parseInt(match.group("day")));
    String outlet = match.group("outlet");
    List<Byline> people = people(text, match, outlet, match.end("names"));
    TextRange range = new TextRange(match.start(), match.end());
    return day == null || people.isEmpty() || !Outlets.isOutlet(outlet)
        ? null : new AgencyDateline(new Dateline(range.of(text), outlet, null, null, day, range), people);
  }

  /** The reporters named from the role up to an offset, of the outlet before it; none if one is no clear name. */
  private static List<Byline> people(String text, Matcher match, String outlet, int to) {
    PeopleGrammar.Reading reading = PeopleGrammar.read(text, new TextRange(match.start("role"), to));
    return reading.complete() && reading.people().stream().allMatch(one -> Names.isChineseName(one.name()))
        ? reading.people().stream().map(one -> new Byline(one.role(), one.name(), outlet, one.range())).toList() : List.of();
  }

  private static @Nullable AgencyDateline english(String text, int from, int to) {
    Matcher match = ENGLISH.matcher(text).region(from, to).useTransparentBounds(true);
    if (!match.lookingAt()) {
      match = ENGLISH_PLAIN.matcher(text).region(from, to).useTransparentBounds(true);
    }
    if (!match.lookingAt()) {
      return null;
    }
    int month = MONTHS.indexOf(match.group("month").substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    int year = match.group("year") == null ? 0 : Integer.parseInt(match.group("year"));
    MonthDay day = DatelineEnd.monthDay(year == 0 ? -1 : year, month, Integer.parseInt(match.group("day")));
    TextRange range = new TextRange(match.start(), match.end());
    return day == null ? null : new AgencyDateline(
        new Dateline(range.of(text), match.group("outlet"), match.group("place"), year == 0 ? null : year, day, range), List.of());
  }
}
