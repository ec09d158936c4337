package org.pizhu.html.openings;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.dates.ImageDates;

/**
 * What a dateline ends with: a day and the word for what follows («3月5日电»), or the word alone («讯»).
 *
 * @param start where it begins, in UTF-16 units of the text; the house and the place stand before it
 * @param end where it ends
 * @param year -1 if it names none
 * @param month -1 if it names none; what is named need not be in the calendar
 * @param day -1 if it names none
 * @param late a place that stands behind the day, as in «6月28日北京讯»; empty if none does
 * @param word the word; empty where a bar stands for it, as in «3月5日丨»
 */
record DatelineEnd(int start, int end, int year, int month, int day, String late, String word) {

  /** «5», «５», «十二»: China News Service writes the day in Chinese figures. */
  private static final String NUMBER = "[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}";

  private static final String DAY =
      "(?:(?<year>[0-9０-９]{4}|[一二][〇零○一二三四五六七八九]{3})\\s?年\\s?)?"
          + "(?:(?<month>" + NUMBER + ")\\s?月\\s?)?(?<day>" + NUMBER + ")\\s?日\\s?";

  /** «3月5日上午消息». */
  static final String TIME_OF_DAY = "(?:\\d{1,2}[時时点](?:\\d{1,2}分)?|凌晨|清晨|早晨|早间|上午|中午|午间|午后|下午|傍晚|晚间|晚上|晚|深夜)?";

  private static final String LATE = "(?<late>\\p{IsHan}{2,4}(?=(?:[讯訊电電]|报道|消息)(?:\\s|[（(])))?";

  /** What makes another word of 电: «3月5日电力供应», but not «3月5日电商务部». */
  private static final String NO_OTHER_WORD =
      "(?![力影视子话动价站梯器脑车缆厂塔压源费量报]|商(?!务|业)|信(?!息)|台(?!湾)|池(?!州)|路(?!透)|网(?!络))";

  /** The words behind a day. */
  private static final String BEHIND_DAY = String.join("|",
      // «体育专电», «电讯»
      "(?:体育|综合)?[专專]?[电電]" + NO_OTHER_WORD + "讯?",
      // but «消息称», «消息人士» go on
      "消息(?![称稱人说說指面显])",
      "信息(?=\\s?[：:（(据])",
      // but «讯息», «讯问»
      "[专專]?[讯訊](?![息号问者])",
      "快讯",
      "(?:综合)?报道(?=\\s|[（(：:】］\\]]|记者|[外港台澳美英法德俄日韩印]媒|据|\\d{1,2}月)",
      // «河边网3月5日报道“……”在»: of a house of the web
      "报道(?=“|\\p{IsHan})(?![称稱說说了指显的和])",
      "综合外电(?:报道|消息)(?=[，,：:\\s])",
      // «格隆汇3月5日丨»
      "(?=\\s?[丨｜|])");

  /** The words that end a dateline without a day: with more around them that says that it is one. */
  private static final String ALONE = String.join("|",
      "[快专專]?[讯訊](?![息号问速飞道员員者])",
      "[专專][电電](?=\\s|[（(])",
      // «【观察者网 综合报道】»
      "\\s(?:[讯訊]|(?:综合|綜合)?(?:报道|報道|報導))(?=[）)】])",
      // «西部网消息据香港媒体报道，»
      "消息(?=\\s?[（(：:，]|\\s|(?<!本[报報]消息)[）)】]|据(?:《|\\p{IsHan}{2,8}(?:媒体|电视台|电台|[报網网社])(?!告)))",
      "[专專]稿(?=\\s?[（(：:])",
      "信息(?=[：:]\\s?[（(]?记者)",
      "(?:综合|綜合)?(?:报道|報道|報導)(?=\\s?[（(：:】〕］）)\\]]|\\s记者|\\s?(?:见习|实习|特约|特派))",
      // «沧州电(记者 …)»
      "[电電](?=\\s?[（(]\\s?(?:见习|实习|首席|特约|本报|本网)?(?:记者|通讯员|記者|通訊員))",
      "(?<=社)[电電](?=\\s?[（(]|\\s|记者|記者|据)",
      "[电電](?=[）)】])",
      // «据新华社电西班牙……»: the one who quotes begins with the word
      "(?<=[据據](?:新华|中新|法新|路透|共同)社)[电電]" + NO_OTHER_WORD);

  private static final Pattern DATED = Pattern.compile("\\s?" + DAY + TIME_OF_DAY + LATE + "(?<word>" + BEHIND_DAY + ")");

  private static final Pattern UNDATED = Pattern.compile(ALONE);

  /** With which characters a day begins, behind a blank or without one. */
  private static final String BEGIN_DAY = "0123456789０１２３４５６７８９一二三四五六七八九十";

  /** With which characters the words begin that stand alone. */
  private static final String BEGIN_ALONE = "讯訊快专專电電消信综綜报報";

  /** Another name of the outlet, or its address, stands before the day: «荆楚网（湖北日报网）», «证券时报网（www.stcn.com）», «新华网 (微博 )». */
  private static final Pattern NAMESAKE =
      Pattern.compile("\\s?[（(]微博\\s?[）)]\\s?|[（(](?:\\p{IsHan}{2,12}|[A-Za-z0-9.-]{4,24})[）)]");

  /** Over these no house and place reach. */
  private static final String BREAKS = "，。；：！？,;:!?\n（(）)【】";

  /** A day without a month is that of a dispatch: «新华社北京5日电（». */
  private static final Set<String> OF_DISPATCHES = Set.of("电", "電", "讯", "訊", "专电", "專電", "专讯", "專訊", "电讯");

  /** Behind which it ends with one of these, or with the text. */
  private static final String BEHIND_DISPATCH = "（()）】]〕 ：:";

  private static final int SHORTEST_HEAD = 2;
  private static final int LONGEST_BEFORE_DAY = 30;
  private static final int LONGEST_BEFORE_WORD = 20;
  private static final int LAST_DAY = 31;

  private static final int LEAP_YEAR = 2020;

  /** Each at the index of its value. */
  private static final String FIGURES = "〇一二三四五六七八九十";

  private static final int TEN = 10;

  /** A year has so many figures. */
  private static final int YEAR = 4;

  /**
   * The first day with its word behind a head of 2 to 30 characters.
   *
   * @param from where the head begins
   * @param to how far the dateline may reach
   * @return none if none follows in the same clause
   */
  static @Nullable DatelineEnd dated(String text, int from, int to) {
    return first(text, from, to, LONGEST_BEFORE_DAY, true);
  }

  /** The first word without a day behind a head of 2 to 20 characters without a blank; as {@link #dated}. */
  static @Nullable DatelineEnd undated(String text, int from, int to) {
    return first(text, from, to, LONGEST_BEFORE_WORD, false);
  }

  private static @Nullable DatelineEnd first(String text, int from, int to, int longest, boolean dated) {
    for (int at = from; at < to && at <= from + longest; at++) {
      char unit = text.charAt(at);
      if (at >= from + SHORTEST_HEAD) {
        DatelineEnd found = behind(text, at, to, dated);
        if (found != null) {
          return found;
        }
      }
      if (BREAKS.indexOf(unit) >= 0 || !dated && Character.isWhitespace(unit)) {
        return null;
      }
    }
    return null;
  }

  /** What stands at a place, or behind another name of the outlet that stands there. */
  private static @Nullable DatelineEnd behind(String text, int at, int to, boolean dated) {
    int bracket = Character.isWhitespace(text.charAt(at)) ? at + 1 : at;
    if (bracket < to && (text.charAt(bracket) == '（' || text.charAt(bracket) == '(')) {
      Matcher namesake = NAMESAKE.matcher(text).region(at, to);
      return namesake.lookingAt() && namesake.end() < to ? at(text, namesake.end(), to, dated) : null;
    }
    return at(text, at, to, dated);
  }

  private static @Nullable DatelineEnd at(String text, int at, int to, boolean dated) {
    return dated ? day(text, at, to) : word(text, at, to);
  }

  private static @Nullable DatelineEnd day(String text, int at, int to) {
    int figure = Character.isWhitespace(text.charAt(at)) ? at + 1 : at;
    if (figure >= to || BEGIN_DAY.indexOf(text.charAt(figure)) < 0) {
      return null;
    }
    Matcher match = DATED.matcher(text).region(at, to);
    return match.lookingAt() ? new DatelineEnd(
        at, match.end(), number(match.group("year")), number(match.group("month")), number(match.group("day")),
        match.group("late") == null ? "" : match.group("late"), match.group("word")) : null;
  }

  private static @Nullable DatelineEnd word(String text, int at, int to) {
    char unit = text.charAt(at);
    if (BEGIN_ALONE.indexOf(unit) < 0 && !Character.isWhitespace(unit)) {
      return null;
    }
    Matcher match = UNDATED.matcher(text).region(at, to).useTransparentBounds(true);
    return match.lookingAt() ? new DatelineEnd(at, match.end(), -1, -1, -1, "", match.group()) : null;
  }

  /** Whether it names a month, and so a day that stands for itself. */
  boolean hasMonth() {
    return month >= 0;
  }

  /** The day and its month; none if it names no month, or the calendar has no such day. */
  @Nullable MonthDay monthDay() {
    return month < 0 ? null : monthDay(year, month, day);
  }

  /**
   * A day of the calendar.
   *
   * @param year -1 where none is named; then 29 February may be right
   * @return none if the calendar has no such day
   */
  static @Nullable MonthDay monthDay(int year, int month, int day) {
    LocalDate date = ImageDates.date(year < 0 ? LEAP_YEAR : year, month, day);
    return date == null ? null : MonthDay.from(date);
  }

  /** «新华社北京5日电（»: whether a day without a month is that of a dispatch. */
  boolean isDispatch(String text) {
    boolean ends = end == text.length() || BEHIND_DISPATCH.indexOf(text.charAt(end)) >= 0;
    return year < 0 && month < 0 && ends && day > 0 && day <= LAST_DAY && OF_DISPATCHES.contains(word);
  }

  /** Of figures of any width, or of Chinese ones: «二十一», «二〇〇九»; -1 if there are none. */
  private static int number(@Nullable String digits) {
    if (digits == null) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      int figure = Character.isDigit(digit) ? Character.digit(digit, TEN) : Math.max(0, FIGURES.indexOf(digit));
      boolean decimal = Character.isDigit(digit) || digits.length() == YEAR;
      number = figure == TEN ? Math.max(1, number) * TEN : decimal ? number * TEN + figure : number + figure;
    }
    return number;
  }
}
