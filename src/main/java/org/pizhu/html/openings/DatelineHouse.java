package org.pizhu.html.openings;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pizhu.html.words.Outlets;
import org.pizhu.html.words.Places;

/** Reads the outlet that a dateline begins with. */
final class DatelineHouse {

  /** «平江县融媒体中心讯», «掌上平江讯», «云上恩施讯», «三峡云讯»: the houses of counties and their apps. */
  private static final Pattern TOWN =
      Pattern.compile("\\p{IsHan}{2,8}?(?:融媒体|融媒|传媒|新闻)中心|(?:(?:掌上|云上|今日|智慧|无线)\\p{IsHan}{2,3}|\\p{IsHan}{2}云)$");

  /** «【环球综合报道】», «【环球军事报道】»: the short name of a house before what it did, and nowhere else. */
  private static final Pattern SHORT = Pattern.compile("环球(?=(?:综合|军事|时政|财经|科技)?报道】)");

  /** What ends as names of outlets do and names none: «当地媒体», «公司官方网站», «根据地震信息网». */
  private static final Pattern NONE = Pattern.compile(String.join("|",
      "(?:当地|當地|有关|多家|一些|部分|国外|境外|外国|官方|该|某|各|根据|依据|按照|另据|又据|这家|那家|一家).*",
      ".*(?<![全新融])媒[体體]",
      ".{0,8}(?:官方|政府|门户|企业|公司)网站|.*官网|网站|新闻|新聞",
      ".*(?:告诉|女士|先生|小姐|表示|透露|看到).*",
      ".*(?:公司|银行|大学|医院)"));

  /** «环球网军事3月5日报道»: the desk belongs to the house. */
  private static final Pattern DESK =
      Pattern.compile("军事|科技|体育|娱乐|教育|汽车|健康|国际|房产|文化|旅游|社会|社区|民生|时政|经济|财经|要闻");

  /** «石榴云/新疆日报讯»: the name of an app may end in any way where a stroke parts it from its house. */
  private static final Pattern PAIR = Pattern.compile(
      "\\p{IsHan}{2,8}(?=[/／]\\p{IsHan}{2,10}(?:[报報网網台端]|新闻)(?:\\d|\\p{IsHan}{0,4}\\d|讯|訊))");

  /** «C114讯 3月4日消息», «TechWeb 3月4日消息»: the day says that it is a house. */
  private static final Pattern PORTAL =
      Pattern.compile("(?<name>[A-Z][A-Za-z0-9]{2,11}|[\\p{IsHan}A-Za-z0-9]{2,8}(?=[讯訊]))[讯訊]?\\s?");

  /** «格隆汇4月12日丨», where the bar says it. */
  private static final Pattern BEFORE_BAR = Pattern.compile("[\\p{IsHan}A-Za-z]{2,8}");

  /** How places, offices and times end: «直播吧5月22日讯» begins with a house, for it ends otherwise. */
  private static final String ENDS_OTHERWISE =
      "省市县縣区區镇鎮乡鄉村州旗盟港岛島山江河湖海口门門关關堡庄家洲亚国國斯尔特克达加拉時时間间日天晨晚午部局委会會院校厅廳办辦队隊方司署所站心處处人";

  private static final Pattern PLAIN = Pattern.compile("\\p{IsHan}{3,6}(?<![" + ENDS_OTHERWISE + "])");

  /** «【新唐人北京时间2024年4月15日讯】»: the brackets and the whole day say that a house stands before it. */
  private static final Pattern CLOCKED = Pattern.compile("(?<name>\\p{IsHan}{2,8}?)(?:" + DatelinePlace.CLOCK + ")?");

  /** The words by which the dateline of a portal is told. */
  private static final Set<String> TOLD = Set.of("消息", "讯", "訊");

  private static final Set<String> DISPATCH = Set.of("讯", "訊");

  private static final Pattern REPORTERS = Pattern.compile("\\s?[（(]\\s?(?:见习|实习|首席|全媒体|通讯员.{2,20})?(?:记者|記者)\\s?\\p{IsHan}{2}");

  private static final Pattern SHORT_HEAD = Pattern.compile("(?![本快简短喜专專通音])\\p{IsHan}{2,3}");

  /** In UTF-16 units: «综合报道】». */
  private static final int LONGEST_DONE = 6;

  /** What parts two houses that share a report. */
  private static final String BETWEEN = "、/／ ";

  private DatelineHouse() {}

  /** «中安在线、中安新闻客户端讯»: where the last of up to three outlets begins; where the only one does. */
  static int last(String text, int from, int to) {
    int second = afterFirst(text, from, to);
    boolean listed = second > from && text.charAt(second - 1) == '、';
    return listed ? afterFirst(text, second, to) : second;
  }

  private static int afterFirst(String text, int from, int to) {
    Matcher pair = PAIR.matcher(text).region(from, to);
    int end = hasStroke(text, from, to) && pair.lookingAt() ? pair.end() : Outlets.end(text, from, to);
    boolean parted = end > 0 && end < to && BETWEEN.indexOf(text.charAt(end)) >= 0;
    return parted && (text.charAt(end) != ' ' || Outlets.end(text, end + 1, to) > 0) ? end + 1 : from;
  }

  /** A quick look: strokes are rare. */
  private static boolean hasStroke(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '/' || text.charAt(i) == '／') {
        return true;
      }
    }
    return false;
  }

  /** The name of the outlet, with those before it where there are several. */
  static String name(String text, int start, int from, int end) {
    boolean two = from > start && BETWEEN.indexOf(text.charAt(from - 1)) >= 0;
    return Outlets.unquoted(text.substring(two ? start : from, end));
  }

  /**
   * Where the outlet ends that a passage begins with: one, two that stand together («上证报中国证券网»), one as a title («《科创板日报》»), each
   * with its desk.
   *
   * @return -1 if the passage doesn't begin with an outlet
   */
  static int end(String text, int from, int to) {
    int end = bareEnd(text, from, to);
    boolean desk = end > 0 && !isOurs(text, from, end) && DESK.matcher(text).region(end, to).matches();
    return desk ? to : end;
  }

  private static int bareEnd(String text, int from, int to) {
    int title = text.charAt(from) == '《' ? text.indexOf('》', from) : -1;
    if (title > 0) {
      // «【《财经》综合报道】»
      boolean bracketed = from > 0 && text.charAt(from - 1) == '【' && title - from > 2;
      return title < to && (bracketed || Outlets.isOutlet(text.substring(from + 1, title))) ? title + 1 : -1;
    }
    Matcher brief = SHORT.matcher(text).region(from, Math.min(text.length(), to + LONGEST_DONE)).useTransparentBounds(true);
    if (text.charAt(from) == '环' && brief.lookingAt()) {
      return brief.end();
    }
    Matcher town = TOWN.matcher(text).region(from, to);
    if (town.lookingAt()) {
      return town.end();
    }
    int first = Outlets.end(text, from, to);
    if (first < 0) {
      return Outlets.isEnglish(text.substring(from, to)) ? to : -1;
    }
    int end = Outlets.whole(text, from, first, to);
    if (isNone(text, from, first) || isNone(text, from, end)) {
      return -1;
    }
    String rest = text.substring(end, to);
    return !rest.isEmpty() && !DatelinePlace.isSaid(rest) && Outlets.isOutlet(rest) ? to : end;
  }

  private static boolean isNone(String text, int from, int to) {
    return NONE.matcher(text).region(from, to).matches();
  }

  /** «本报», «本网»: whose it is, the page knows. */
  static boolean isOurs(String text, int from, int end) {
    return text.charAt(from) == '本' && end - from == 2;
  }

  /** Whether words are the desk of a house. */
  static boolean isDesk(String words) {
    return DESK.matcher(words).matches();
  }

  /** Where the name of a house ends that has no form of its own, before a day with its month; -1 if the dateline does not tell it either. */
  static int portalEnd(String text, int from, DatelineEnd end) {
    String head = text.substring(from, end.start());
    if (end.word().isEmpty()) {
      return BEFORE_BAR.matcher(head).matches() && isPlain(head) ? end.start() : -1;
    }
    boolean bracketed = from > 0 && text.charAt(from - 1) == '【' && text.startsWith("】", end.end());
    if (end.year() >= 0 && bracketed && !"消息".equals(end.word())) {
      Matcher clocked = CLOCKED.matcher(head);
      return clocked.matches() && !Places.isKnown(clocked.group("name")) ? from + clocked.end("name") : -1;
    }
    if (DISPATCH.contains(end.word()) && PLAIN.matcher(head).matches() && isPlain(head)) {
      return end.start();
    }
    Matcher portal = PORTAL.matcher(head);
    boolean is = TOLD.contains(end.word()) && portal.matches() && !DatelinePlace.isNone(portal.group("name"));
    return is ? from + portal.end("name") : -1;
  }

  /** «阳光讯（记者 张三）»: where a house ends that has no form of its own, before its reporters; -1 if there are none. */
  static int beforeReporters(String text, int from, DatelineEnd end) {
    String head = text.substring(from, end.start());
    boolean sent = DISPATCH.contains(end.word()) && REPORTERS.matcher(text).region(end.end(), text.length()).lookingAt();
    return sent && SHORT_HEAD.matcher(head).matches() && isPlain(head) && !isNone(text, from, end.start()) ? end.start() : -1;
  }

  /** Whether words may be a name: no kind of story, no part of a sentence, no place. */
  private static boolean isPlain(String words) {
    return !DatelinePlace.isNone(words) && !DatelinePlace.isSentence(words) && !Places.isKnown(words);
  }
}
