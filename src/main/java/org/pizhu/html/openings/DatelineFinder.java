package org.pizhu.html.openings;

import java.time.MonthDay;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.people.PeopleGrammar;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Outlets;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

/**
 * Finds the dateline at the start of a paragraph: «央广网上海2月9日消息», «新华社北京３月１日电», «本报讯», «【环球网报道 记者…】». It is read from left
 * to right: marks, an outlet or two ({@link DatelineHouse}), a place ({@link DatelinePlace}), a day and the word for it ({@link DatelineEnd}). An
 * outlet must be named; a day alone is no dateline.
 */
public final class DatelineFinder {

  /** A dateline ends within so many characters of its paragraph. */
  private static final int REACH = 60;

  /** In UTF-16 units, with the brackets. */
  private static final int LONGEST_COLUMN = 16;

  /** What may stand before it. */
  private static final String MARKS = "（(【[［〔 　●■□◆▲“";

  /** «据新华社北京3月5日电», «综合新华社电»: one who quotes begins with these. */
  private static final Pattern QUOTING = Pattern.compile("据|據|综合|綜合");

  /** «据新华社电»: the words behind which one quotes a dispatch. */
  private static final Set<String> WIRE = Set.of("电", "電");

  /** «中央社華盛頓29日電»: of this month. */
  private static final Pattern OF_DAY = Pattern.compile("\\d日\\p{IsHan}{0,2}[电電]$");

  /** «新浪科技讯 北京时间3月5日上午消息»: the day behind the house. */
  private static final Pattern DAY_BEHIND = Pattern.compile(
      "\\s(?:北京时间|当地时间)?\\s?(?<month>\\d{1,2})月(?<day>\\d{1,2})日" + DatelineEnd.TIME_OF_DAY + "(?:消息|讯|报道)(?=[，,：:\\s])");

  /** «2014年11月27日讯，中国台湾网11月26日消息»: the day of the house that took it over. */
  private static final Pattern TAKEN_OVER = Pattern.compile("(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日(?:[讯訊][，,]\\s?|\\s?\\d{1,2}[:：]\\d{2}\\s)");

  /** «河边网3月5日报道一名……»: what is reported follows at once. */
  private static final Pattern TOLD = Pattern.compile("“|(?!记者|据|.媒)\\p{IsHan}");

  /** A house of the web, and none of another country, whose reports are quoted so. */
  private static final Pattern WEB = Pattern.compile("(?!.*(?:[国國英美法德俄日韩印澳加泰越欧]|福克斯|天空|有线|邮报|时报))\\p{IsHan}{2,6}网");

  private DatelineFinder() {}

  /**
   * The dateline that a paragraph begins with.
   *
   * @param text the story's text
   * @param block the paragraph
   * @return none if it begins otherwise
   */
  public static @Nullable Dateline atStart(String text, TextRange block) {
    Matcher takenOver = TAKEN_OVER.matcher(text).region(block.start(), block.end());
    if (takenOver.lookingAt()) {
      return at(text, takenOver.end(), Math.min(block.end(), takenOver.end() + REACH));
    }
    TextRange column = Brackets.at(text, block.start(), Math.min(block.end(), block.start() + LONGEST_COLUMN));
    // «(抗击新冠肺炎)中新社北京3月5日电», «新华视点丨新华社北京3月5日电»: the column of the agency before it.
    int label = column == null ? label(text, block) : column.end();
    Dateline behind = label < 0 ? null : at(text, label, Math.min(block.end(), label + REACH));
    boolean house = column != null && Outlets.end(text, column.start() + 1, column.end() - 1) > 0;
    boolean isBehind = behind != null && behind.monthDay() != null && !house;
    Dateline found = isBehind ? behind : at(text, block.start(), Math.min(block.end(), block.start() + REACH));
    // «“央视新闻3月5日消息”这几个字»: in quotation marks it is spoken of.
    return found != null && found.range().end() < block.end() && text.charAt(found.range().end()) == '”' ? null : found;
  }

  /** Where a column ends that a bar parts from what follows; -1 if there is none. */
  private static int label(String text, TextRange block) {
    for (int at = block.start(); at < Math.min(block.end(), block.start() + LONGEST_COLUMN); at++) {
      if ("丨｜|".indexOf(text.charAt(at)) >= 0) {
        return at + 1;
      }
    }
    return -1;
  }

  /**
   * The day in what would be a dateline at the start of a paragraph if the calendar had that day.
   *
   * @return its words; none if the paragraph begins otherwise
   */
  public static @Nullable String wrongDay(String text, TextRange block) {
    DatelineEnd end = DatelineEnd.dated(text, block.start(), Math.min(block.end(), block.start() + REACH));
    boolean wrong = end != null && end.hasMonth() && end.monthDay() == null && Outlets.end(text, block.start(), end.start()) > 0;
    return wrong ? text.substring(end.start(), text.indexOf('日', end.start()) + 1).strip() : null;
  }

  /**
   * The dateline that a paragraph ends with in brackets: «（新华社北京3月1日电）», «（中央社華盛頓29日電）».
   *
   * @return none if it ends otherwise
   */
  public static @Nullable Dateline atEnd(String text, TextRange block) {
    TextRange bracket = Brackets.last(text, block, REACH);
    if (bracket == null || bracket.start() == block.start()) {
      return null;
    }
    Dateline found = at(text, bracket.start(), bracket.end());
    boolean dated = found != null && (found.monthDay() != null || found.place() != null && OF_DAY.matcher(found.asPrinted()).find());
    int end = dated ? found.range().end() : -1;
    // «（据新华社北京8月10日电 记者于荣）»
    boolean people = end > 0 && end < bracket.end() - 1 && " /／".indexOf(text.charAt(end)) >= 0
        && PeopleGrammar.read(text, new TextRange(end, bracket.end() - 1)).complete();
    return end == bracket.end() - 1 || people ? found : null;
  }

  private static @Nullable Dateline at(String text, int from, int to) {
    int start = from;
    while (start < to && MARKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    Matcher quoting = QUOTING.matcher(text).region(start, to);
    boolean quoted = quoting.lookingAt();
    int head = quoted ? quoting.end() : start;
    if (head >= to) {
      return null;
    }
    int house = DatelineHouse.last(text, head, to);
    DatelineEnd dated = DatelineEnd.dated(text, house, to);
    if (dated != null) {
      Dateline found = quoted && dated.word().endsWith("报道") ? null : dated(text, start, house, dated);
      return found == null && !quoted ? agency(text, head, to) : found;
    }
    DatelineEnd undated = DatelineEnd.undated(text, house, to);
    Dateline found = undated == null || quoted && !isQuoted(text, undated, to) ? null : undated(text, start, house, undated);
    return found == null ? agency(text, head, to) : found;
  }

  /** «据新华社电», «据荆楚网消息 3月5日» head a story; «据大河网讯» and the like stand in sentences. */
  private static boolean isQuoted(String text, DatelineEnd end, int to) {
    return WIRE.contains(end.word()) || "消息".equals(end.word()) && isBlank(text, end.end(), to);
  }

  private static boolean isBlank(String text, int at, int to) {
    return at < to && Character.isSpaceChar(text.charAt(at));
  }

  private static @Nullable Dateline agency(String text, int from, int to) {
    AgencyDateline found = AgencyDateline.at(text, from, to);
    return found == null ? null : found.dateline();
  }

  private static @Nullable Dateline dated(String text, int start, int house, DatelineEnd end) {
    int outletEnd = DatelineHouse.end(text, house, end.start());
    outletEnd = outletEnd < 0 && end.hasMonth() ? DatelineHouse.portalEnd(text, house, end) : outletEnd;
    if (outletEnd > 0 && "报道".equals(end.word()) && TOLD.matcher(text).region(end.end(), text.length()).lookingAt()
        && !WEB.matcher(text.substring(house, outletEnd)).matches()) {
      return null;
    }
    String place = outletEnd < 0 ? null : DatelinePlace.beforeDay(text, outletEnd, end);
    MonthDay day = end.monthDay();
    if (place == null || day == null && !end.isDispatch(text)) {
      return null;
    }
    return dateline(text, new TextRange(start, end.end()), DatelineHouse.name(text, start, house, outletEnd), place, end.year(), day);
  }

  private static @Nullable Dateline undated(String text, int start, int house, DatelineEnd end) {
    int outletEnd = DatelineHouse.end(text, house, end.start());
    outletEnd = outletEnd < 0 ? DatelineHouse.beforeReporters(text, house, end) : outletEnd;
    // «新华每日电讯记者»: the word is the end of the name.
    if (outletEnd < 0 || Outlets.isKnown(text.substring(house, end.end()))) {
      return null;
    }
    String place = DatelinePlace.beforeWord(text, start, outletEnd, end, DatelineHouse.isOurs(text, house, outletEnd));
    if (place == null) {
      return null;
    }
    Matcher behind = DAY_BEHIND.matcher(text).region(end.end(), Math.min(text.length(), start + REACH));
    MonthDay day = place.isEmpty() && behind.lookingAt()
        ? DatelineEnd.monthDay(-1, Integer.parseInt(behind.group("month")), Integer.parseInt(behind.group("day"))) : null;
    TextRange range = new TextRange(start, day == null ? end.end() : behind.end());
    return dateline(text, range, DatelineHouse.name(text, start, house, outletEnd), place, -1, day);
  }

  private static Dateline dateline(String text, TextRange range, String outlet, String place, int year, @Nullable MonthDay day) {
    return new Dateline(range.of(text), outlet, place.isEmpty() ? null : place, year < 0 ? null : year, day, range);
  }
}
