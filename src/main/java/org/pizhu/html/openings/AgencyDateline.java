package org.pizhu.html.openings;

import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.people.PeopleReading;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;
import org.pizhu.html.words.Places;
import org.pizhu.model.Byline;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

/**
 * Datelines in the order of words of other agencies: with the reporter between outlet and place («（中央社記者張茗喧台北4日電）», where the month is
 * left out) or between outlet and day («东方网记者刘辉2月18日报道：»), and in English ({@link EnglishDateline}).
 *
 * @param people the reporters that the dateline names
 */
record AgencyDateline(Dateline dateline, List<Byline> people) {

  private static final String NAME = "\\p{IsHan}{2,4}";

  /** As few names as the rest allows; the last one may hold the beginning of the place, which {@link #cut} parts from it. */
  private static final String REPORTERS =
      "(?:(?<role>特派記者|特派记者|記者|记者)\\s?(?<names>" + NAME + "(?:[、/／]" + NAME + "){0,3}?)\\s?[／/]?\\s?)??";

  private static final String DAY = "(?:(?<year>\\d{4})年)?(?:(?<month>\\d{1,2})月)?(?<day>\\d{1,2})日";

  private static final String SENT = "(?:專|专|綜合|综合|綜合外|综合外)?[電电](?=[）)】\\s]|報導|报道)";

  private static final Pattern BEFORE_PLACE = Pattern.compile(
      "(?<outlet>\\p{IsHan}{2,6}[社報报網网])\\s?" + REPORTERS + "(?<place>(?!特派|記者|记者)\\p{IsHan}{2,10})\\s?" + DAY + "\\s?" + SENT);

  private static final Pattern BEFORE_DAY = Pattern.compile(
      "(?<outlet>\\p{IsHan}{2,8}?)(?<role>记者|記者|编译)\\s?(?<names>" + NAME + "(?:[、 ]" + NAME + "){0,3}?)\\s?"
          + "(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?:在?(?<late>(?!综合)\\p{IsHan}{2,4}?))?(?:综合)?(?:报道|報道|報導|[电電]|讯|訊)(?=[：:，,）)】］\\]\\s])");

  /** The name of a person has most often so many characters. */
  private static final int USUAL_NAME = 3;

  private static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 4;

  private static final int SHORTEST_PLACE = 2;

  /** With which the name of a place ends: «台東縣», «新北市». */
  private static final String DIVISIONS = "省市县縣州区區";

  /** {@link #likeness} of the whole name of a place. */
  private static final int IS_PLACE = 3;

  AgencyDateline {
    people = List.copyOf(people);
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
      Dateline english = EnglishDateline.at(text, from, to);
      return english == null ? null : new AgencyDateline(english, List.of());
    }
    if (!Names.isHan(first)) {
      return null;
    }
    Matcher beforePlace = BEFORE_PLACE.matcher(text).region(from, to).useTransparentBounds(true);
    if (beforePlace.lookingAt()) {
      return beforePlace(text, beforePlace);
    }
    Matcher beforeDay = BEFORE_DAY.matcher(text).region(from, to).useTransparentBounds(true);
    return beforeDay.lookingAt() ? beforeDay(text, beforeDay) : null;
  }

  private static @Nullable AgencyDateline beforePlace(String text, Matcher match) {
    boolean hasMonth = match.group("month") != null;
    int year = !hasMonth || match.group("year") == null ? -1 : Integer.parseInt(match.group("year"));
    MonthDay day = hasMonth ? day(match, year) : null;
    if (!Outlets.isOutlet(match.group("outlet")) || hasMonth && day == null) {
      return null;
    }
    if (match.group("role") == null) {
      String place = match.group("place");
      // «新华社在北京3月5日电»
      return DatelinePlace.isSentence(place) ? null : new AgencyDateline(dateline(text, match, place, year, day), List.of());
    }
    int cut = cut(text, match);
    List<Byline> people = people(text, match, cut);
    String place = cut == match.end("names") ? match.group("place") : text.substring(cut, match.end("place"));
    return people.isEmpty() || DatelinePlace.isSentence(place) ? null : new AgencyDateline(dateline(text, match, place, year, day), people);
  }

  /**
   * Where the last name ends and the place begins, in UTF-16 units of the text: at the blank or the stroke between them, else where what follows
   * is most like a place, else behind a name of usual length.
   */
  private static int cut(String text, Matcher match) {
    int start = match.start("names");
    String names = text.substring(start, match.end("place"));
    boolean parted = match.start("place") > match.end("names") && likeness(match.group("place"), true) > 0;
    if (names.indexOf(' ') >= 0 || parted) {
      return match.end("names");
    }
    int last = Math.max(names.lastIndexOf('、'), Math.max(names.lastIndexOf('/'), names.lastIndexOf('／'))) + 1;
    String run = names.substring(last);
    int length = Math.min(USUAL_NAME, run.length() - SHORTEST_PLACE);
    int best = 0;
    for (int name = SHORTEST_NAME; name <= LONGEST_NAME && name + SHORTEST_PLACE <= run.length(); name++) {
      int likeness = Names.isChineseName(run.substring(0, name)) ? likeness(run.substring(name), name == USUAL_NAME) : 0;
      if (likeness > best) {
        best = likeness;
        length = name;
      }
    }
    return start + last + length;
  }

  /** How much words are like a place: «台東縣» is one, «台東池上» begins with one, where it counts whether the name before it has its usual length. */
  private static int likeness(String words, boolean usual) {
    String bare = DIVISIONS.indexOf(words.charAt(words.length() - 1)) >= 0 ? words.substring(0, words.length() - 1) : words;
    return Places.isOne(words) || Places.isOne(bare) ? IS_PLACE : !Places.startsWithOne(words) ? 0 : usual ? 2 : 1;
  }

  private static @Nullable AgencyDateline beforeDay(String text, Matcher match) {
    MonthDay day = day(match, -1);
    List<Byline> people = people(text, match, match.end("names"));
    // «总台央广记者王楠3月5日北京报道：»
    String place = match.group("late");
    boolean fits = place == null || Places.isKnown(place) && !DatelinePlace.isSentence(place);
    boolean is = day != null && !people.isEmpty() && Outlets.isOutlet(match.group("outlet")) && fits;
    return is ? new AgencyDateline(dateline(text, match, place, -1, day), people) : null;
  }

  private static @Nullable MonthDay day(Matcher match, int year) {
    return DatelineEnd.monthDay(year, Integer.parseInt(match.group("month")), Integer.parseInt(match.group("day")));
  }

  private static Dateline dateline(String text, Matcher match, @Nullable String place, int year, @Nullable MonthDay day) {
    TextRange range = new TextRange(match.start(), match.end());
    return new Dateline(range.of(text), match.group("outlet"), place, year < 0 ? null : year, day, range);
  }

  /** The reporters named from the role up to an offset, of the outlet before it; none if one is no clear name. */
  private static List<Byline> people(String text, Matcher match, int to) {
    PeopleReading reading = PeopleGrammar.read(text, new TextRange(match.start("role"), to));
    boolean clear = reading.complete() && reading.people().stream().allMatch(one -> Names.isChineseName(one.name()));
    return !clear ? List.of()
        : reading.people().stream().map(one -> new Byline(one.role(), one.name(), match.group("outlet"), one.range())).toList();
  }
}
