package org.pizhu.html;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

/**
 * Finds the dateline at the start of a paragraph: «央广网上海2月9日消息», «新华社北京３月１日电», «本报讯», «【环球网报道 记者…】». An outlet must
 * be named; a day alone is no dateline.
 */
final class DatelineFinder {

  /** A dateline ends within so many characters of its paragraph. */
  private static final int REACH = 60;

  /** Another name of the outlet, or its address: «荆楚网（湖北日报网）», «证券时报网（www.stcn.com）». */
  private static final String NAMESAKES = "(?:\\s?[（(]微博\\s?[）)]\\s?|[（(](?:\\p{IsHan}{2,12}|[A-Za-z0-9.-]{4,24})[）)])?";

  /** «5», «５», «十二»: China News Service writes the day in Chinese figures. */
  private static final String NUMBER = "[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}";

  /** «3月5日上午消息». */
  private static final String TIME_OF_DAY = "(?:\\d{1,2}[时時点](?:\\d{1,2}分)?|凌晨|清晨|早晨|早间|上午|中午|午间|午后|下午|傍晚|晚间|晚上|晚|深夜)?";

  /** What makes another word of 电: «3月5日电力供应», but not «3月5日电商务部». */
  private static final String WORD_ENDS = "(?![力影视子话动价站梯器脑车缆厂塔压源费量报]|商(?!务|业)|信(?!息)|台(?!湾)|池(?!州)|路(?!透)|网(?!络))";

  private static final Pattern DATED = Pattern.compile(
      "(?<head>[^，。；：！？,;:!?\\n（(）)【】]{2,30}?" + NAMESAKES + ")\\s?"
          + "(?:(?<year>[0-9０-９]{4}|[一二][〇零○一二三四五六七八九]{3})\\s?年\\s?)?(?:(?<month>" + NUMBER + ")\\s?月\\s?)?(?<day>" + NUMBER + ")\\s?日\\s?" + TIME_OF_DAY
          + "(?<late>\\p{IsHan}{2,4}(?=(?:[讯訊电電]|报道)(?:\\s|[（(])))?(?<word>(?:体育|综合)?[专專]?[电電]" + WORD_ENDS + "讯?|消息(?![称稱人说說指面显])|信息(?=\\s?[：:（(据])|[专專]?[讯訊](?![息号问者])|快讯|(?:综合)?报道(?=\\s|[（(：:】]|记者)|综合外电(?:报道|消息)(?=[，,：:\\s])|(?=\\s?[丨｜|]))");

  /** «新华社北京5日电（»: behind a day without a month a dispatch ends so. */
  private static final String DISPATCH_ENDS = "（()）】]〕 ：:";

  private static final Pattern UNDATED = Pattern.compile(
      "(?<head>[^，。；：！？,;:!?\\n（(）)【】\\s]{2,20}?" + NAMESAKES + ")"
          + "(?<word>[快专專]?[讯訊](?![息号问速飞道员員者])|[专專][电電](?=\\s|[（(])|\\s(?:[讯訊]|(?:综合|綜合)?(?:报道|報道|報導))(?=[）)】])|消息(?=\\s?[（(：:，]|\\s|(?<!本[报報]消息)[）)】])|[专專]稿(?=\\s?[（(：:])|信息(?=[：:]\\s?[（(]?记者)"
          + "|(?:综合|綜合)?(?:报道|報道|報導)(?=\\s?[（(：:】〕］）)]|\\s记者|\\s?(?:见习|实习|特约|特派))|[电電](?=\\s?[（(]\\s?(?:见习|实习|首席|特约|本报|本网)?(?:记者|通讯员|記者|通訊員))|(?<=社)[电電](?=\\s?[（(]|\\s|记者|記者|据)|[电電](?=[）)】])|(?<=[据據](?:新华|中新|法新|路透|共同)社)[电電]" + WORD_ENDS + ")");

  /** «荆楚网（湖北日报网）讯»: another name of the outlet. */
  private static final Pattern NAMESAKE = Pattern.compile("^\\s?[（(](?:微博\\s?|\\p{IsHan}{1,11}[网報报社台端闻聞]|[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)[）)]\\s?");

  /** «平江县融媒体中心讯», «掌上平江讯», «云上恩施讯»: the houses of counties and their apps. */
  private static final Pattern TOWN = Pattern.compile("\\p{IsHan}{2,8}?(?:融媒体|融媒|传媒|新闻)中心|(?:掌上|云上|今日|智慧|无线)\\p{IsHan}{2,3}$");

  /** What ends as names of outlets do and names none: «当地媒体», «外交部官方网站», «根据地震信息网». */
  private static final Pattern NO_OUTLET = Pattern.compile(
      "(?:当地|有关|多家|一些|部分|国外|境外|外国|官方|该|某|各|根据|依据|按照|另据|又据|这家|那家|一家|當地|官方).*|.*(?<![全新融])媒[体體]|.{0,8}(?:官方|政府|门户|企业|公司)网站|.*官网|.*(?:告诉|女士|先生|小姐|表示|透露|看到).*|.*(?:公司|银行|大学|医院)|网站|新闻|新聞");

  /** Words that are part of a sentence and of no place. */
  private static final Pattern SENTENCE = Pattern.compile("记者|記者|从|获悉|了解|于|[在的了说称至到]|今|昨|截|当地时间|时间");

  /** What stands before 讯 and 消息 and says of what kind they are. */
  private static final Pattern NO_PLACE = Pattern.compile(".|.*(?:综合|视频|图片|体育|财经|娱乐|教育|时政|独家|军事|最新|专题|记者|简|快|短|电)");

  /** What stands between an outlet and the word of its dateline and is no place: «本报综合消息», «本网最新消息», «本报今日讯», «本报北京今日讯». */
  private static final Pattern KIND = Pattern.compile("(?<place>\\p{IsHan}{2,6}?)??(?:综合|綜合|最新|独家|特别|滚动|即時|即时|[今昨][日天晨晚夜]|近日|日前)");

  /** «中国之声《国防时空》北京2月22日电»: the programme. */
  private static final Pattern PROGRAMME = Pattern.compile("《[^《》]{2,12}》");

  /** «本报评论员讯», «中国新闻奖3月5日讯»: who or what stands there is no place. */
  private static final Pattern OFFICE = Pattern.compile(".*(?:[员員奖獎版栏组組]|编辑|編輯|部门|编辑部|评论部|记者站|中心|网友|公司|集团)");

  /** «浙江在线·杭州2月10日讯», «【時報-台北電】»: the mark between the house and the place. */
  private static final Pattern LEADING = Pattern.compile("^[·／/－-](?=\\p{IsHan}{2})");

  /** «环球网军事3月5日报道»: the desk belongs to the house. */
  private static final Pattern DESK = Pattern.compile("军事|科技|体育|娱乐|教育|汽车|健康|国际|房产|文化|旅游|社会|社区|民生|时政|经济|财经|要闻");

  /** «广西新闻网象州讯7月24日清晨»: the event's day right behind the word. */
  private static final Pattern DAY_FOLLOWS = Pattern.compile("\\s?\\d{1,2}月\\d{1,2}日");

  /** «新浪科技讯 北京时间3月5日上午消息»: the day behind the house. */
  private static final Pattern DAY_BEHIND = Pattern.compile(
      "\\s(?:北京时间|当地时间)?\\s?(?<month>\\d{1,2})月(?<day>\\d{1,2})日" + TIME_OF_DAY + "(?:消息|讯|报道)(?=[，,：:\\s])");

  /** «石榴云/新疆日报讯»: the name of an app may end in any way where a stroke parts it from its house. */
  private static final Pattern PAIR = Pattern.compile("\\p{IsHan}{2,8}(?=[/／]\\p{IsHan}{2,10}(?:[报報网網台端]|新闻)(?:\\d|\\p{IsHan}{0,4}\\d|讯|訊))");

  /** «C114讯 3月4日消息», «TechWeb 3月4日消息»; «格隆汇4月12日丨», where the bar says it. */
  private static final Pattern PORTAL = Pattern.compile("(?<name>[A-Z][A-Za-z0-9]{2,11}|[\\p{IsHan}A-Za-z0-9]{2,8}(?=[讯訊]))[讯訊]?\\s?");

  /** «直播吧5月22日讯»: three characters and more that end as neither a place does nor an office; before «消息» a firm may stand as well. */
  private static final Pattern HOUSE = Pattern.compile("\\p{IsHan}{3,6}(?<![省市县縣区區镇鎮乡鄉村州旗盟港岛島山江河湖海口门門关關堡庄家洲亚国國斯尔特克达加拉時时間间日天晨晚午部局委会會院校厅廳办辦队隊方司署所站心處处人])");

  /** «北京时间», «美東時間». */
  private static final Pattern TIME = Pattern.compile("\\p{IsHan}{0,2}(?:时间|時間)");

  /** «【新唐人北京时间2024年4月15日讯】»: the brackets and the whole day say that a house stands before it. */
  private static final Pattern CLOCKED = Pattern.compile("(?<name>\\p{IsHan}{2,8}?)(?:" + TIME.pattern() + ")?");

  private static final Pattern PORTAL_BEFORE_BAR = Pattern.compile("[\\p{IsHan}A-Za-z]{2,8}");

  /** «新浪财经讯 3月20日消息», «常报全媒体讯»: no place, but the word that says so twice, or the newsroom. */
  private static final Pattern SAID = Pattern.compile("[讯訊]|[全融]媒体?");

  /** «新浪科技讯 北京时间», «新浪体育讯北京时间»: the word behind the house. */
  private static final Pattern SAID_BEFORE = Pattern.compile("^[讯訊](?:\\s|(?=" + TIME.pattern() + "))");

  /** The words by which the dateline of a portal is told. */
  private static final Set<String> TOLD = Set.of("消息", "讯", "訊");

  /** «北京、上海». */
  private static final Pattern SEVERAL = Pattern.compile("\\p{IsHan}{2,6}(?:、\\p{IsHan}{2,6}){1,3}");

  private static final int LONGEST_PLACE = 14;

  /** Each at the index of its value. */
  private static final String FIGURES = "〇一二三四五六七八九十";

  private static final int TEN = 10;

  /** A year has so many figures. */
  private static final int YEAR = 4;

  private DatelineFinder() {}

  /**
   * The dateline that a paragraph begins with.
   *
   * @param text the story's text
   * @param block the paragraph
   * @return none if it begins otherwise
   */
  static @Nullable Dateline atStart(String text, TextRange block) {
    Dateline found = at(text, block.start(), Math.min(block.end(), block.start() + REACH));
    // «“央视新闻3月5日消息”这几个字»: in quotation marks it is spoken of.
    return found != null && found.range().end() < block.end() && text.charAt(found.range().end()) == '”' ? null : found;
  }

  /**
   * The day in what would be a dateline at the start of a paragraph if the calendar had that day.
   *
   * @return its words; none if the paragraph begins otherwise
   */
  static @Nullable String wrongDay(String text, TextRange block) {
    Matcher dated = DATED.matcher(text).region(block.start(), Math.min(block.end(), block.start() + REACH));
    if (!dated.lookingAt() || dated.group("month") == null || Outlets.end(text, dated.start("head"), dated.end("head")) < 0) {
      return null;
    }
    int year = dated.group("year") == null ? 0 : number(dated.group("year"));
    boolean isDay = day(year, number(dated.group("month")), number(dated.group("day"))) != null;
    int from = dated.group("year") == null ? dated.start("month") : dated.start("year");
    return isDay ? null : text.substring(from, dated.end("day")) + '日';
  }

  /**
   * The dateline that a paragraph ends with in brackets: «（新华社北京3月1日电）».
   *
   * @return none if it ends otherwise
   */
  static @Nullable Dateline atEnd(String text, TextRange block) {
    TextRange bracket = Brackets.last(text, block, REACH);
    if (bracket == null || bracket.start() == block.start()) {
      return null;
    }
    Dateline found = at(text, bracket.start(), bracket.end());
    return found != null && found.monthDay() != null && found.range().end() == bracket.end() - 1 ? found : null;
  }

  private static @Nullable Dateline at(String text, int from, int to) {
    int start = from;
    while (start < to && "（(【[〔 　●■□◆▲“".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int head = start;
    boolean quoted = head < to && (text.charAt(head) == '据' || text.charAt(head) == '據');
    boolean joined = text.startsWith("综合", head) || text.startsWith("綜合", head);
    head += quoted ? 1 : joined ? 2 : 0;
    quoted |= joined;
    if (head >= to) {
      return null;
    }
    int second = afterFirst(text, head, to);
    Matcher dated = DATED.matcher(text).region(second, to);
    if (dated.lookingAt()) {
      Dateline found = quoted && dated.group("word").endsWith("报道") ? null : dated(text, start, dated);
      return found == null && !quoted ? agency(text, head, to) : found;
    }
    Matcher undated = UNDATED.matcher(text).region(second, to).useTransparentBounds(true);
    // «据新华社电», «据荆楚网消息 3月5日» head a story; «据大河网讯» and the like stand in sentences.
    if (undated.lookingAt() && (!quoted || "电電".contains(undated.group("word")) || "消息".equals(undated.group("word")) && isBlank(text, undated.end(), to))) {
      Dateline found = undated(text, start, undated);
      if (found != null) {
        return found;
      }
    }
    return agency(text, head, to);
  }

  private static boolean isBlank(String text, int at, int to) {
    return at < to && Character.isSpaceChar(text.charAt(at));
  }

  private static @Nullable Dateline agency(String text, int from, int to) {
    AgencyDateline found = AgencyDateline.at(text, from, to);
    return found == null ? null : found.dateline();
  }

  /** «中安在线、中安新闻客户端讯»: where the second of two outlets begins; where the only one does. */
  private static int afterFirst(String text, int from, int to) {
    Matcher pair = PAIR.matcher(text).region(from, to);
    int end = hasStroke(text, from, to) && pair.lookingAt() ? pair.end() : Outlets.end(text, from, to);
    return end > 0 && end < to && "、/／ ".indexOf(text.charAt(end)) >= 0
        && (text.charAt(end) != ' ' || Outlets.end(text, end + 1, to) > 0) ? end + 1 : from;
  }

  /** Where the name of a portal ends that has no form of its own; -1 if the form of the dateline does not tell it either. */
  private static int portalEnd(String text, Matcher match) {
    Matcher portal = PORTAL.matcher(text).region(match.start("head"), match.end("head"));
    String word = match.group("word");
    if (word.isEmpty()) {
      String name = match.group("head");
      return PORTAL_BEFORE_BAR.matcher(name).matches() && !NO_PLACE.matcher(name).matches() && !SENTENCE.matcher(name).find() && !Places.isKnown(name)
          ? match.end("head") : -1;
    }
    int from = match.start("head");
    if (match.group("year") != null && from > 0 && text.charAt(from - 1) == '【' && text.startsWith("】", match.end()) && !"消息".equals(word)) {
      Matcher clocked = CLOCKED.matcher(match.group("head"));
      return clocked.matches() && !Places.isKnown(clocked.group("name")) ? from + clocked.end("name") : -1;
    }
    String head = match.group("head");
    if ("讯訊".contains(word) && HOUSE.matcher(head).matches() && !NO_PLACE.matcher(head).matches() && !SENTENCE.matcher(head).find() && !Places.isKnown(head)) {
      return match.end("head");
    }
    boolean is = TOLD.contains(word) && portal.matches() && !NO_PLACE.matcher(portal.group("name")).matches();
    return is ? portal.end("name") : -1;
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

  private static @Nullable Dateline dated(String text, int start, Matcher match) {
    int from = match.start("head");
    int to = match.end("head");
    int outletEnd = outletEnd(text, from, to);
    outletEnd = outletEnd < 0 && match.group("month") != null ? portalEnd(text, match) : outletEnd;
    if (outletEnd < 0) {
      return null;
    }
    String place = SAID_BEFORE.matcher(NAMESAKE.matcher(text.substring(outletEnd, to)).replaceFirst("")).replaceFirst("").strip();
    place = withoutKind(LEADING.matcher(place).replaceFirst(""));
    place = PROGRAMME.matcher(place).lookingAt() ? PROGRAMME.matcher(place).replaceFirst("") : place;
    if (DESK.matcher(place).matches()) {
      outletEnd += isOurs(text, from, outletEnd) ? 0 : place.length();
      place = "";
    }
    if (place.length() == 1 && !SAID.matcher(place).matches() || OFFICE.matcher(place).matches()) {
      return null;
    }
    // «中国台湾网6月28日北京讯»: the place may come after the day.
    if (place.length() > LONGEST_PLACE || SENTENCE.matcher(place).find() && !TIME.matcher(place).matches() || place.indexOf('、') >= 0 && !SEVERAL.matcher(place).matches()) {
      return null;
    }
    if (SAID.matcher(place).matches() || TIME.matcher(place).matches()) {
      place = "";
    }
    if (place.isEmpty() && match.group("late") != null && !NO_PLACE.matcher(match.group("late")).matches()) {
      place = match.group("late");
    }
    int year = match.group("year") == null ? 0 : number(match.group("year"));
    boolean whole = match.group("month") != null;
    MonthDay day = whole ? day(year, number(match.group("month")), number(match.group("day"))) : null;
    boolean right = whole ? day != null : isDispatch(text, match);
    if (!right) {
      return null;
    }
    TextRange range = new TextRange(start, match.end());
    return new Dateline(
        range.of(text), outlet(text, start, from, outletEnd), place.isEmpty() ? null : place, year == 0 ? null : year, day, range);
  }

  /** «新华社北京5日电（»: whether a day without a month is that of a dispatch. */
  private static boolean isDispatch(String text, Matcher match) {
    boolean ends = match.end() == text.length() || DISPATCH_ENDS.indexOf(text.charAt(match.end())) >= 0;
    int day = number(match.group("day"));
    return match.group("year") == null && ends && day > 0 && day <= 31 && "电電讯訊专电專電专讯專訊电讯".contains(match.group("word")) && !match.group("word").isEmpty();
  }

  private static @Nullable Dateline undated(String text, int start, Matcher match) {
    int from = match.start("head");
    int to = match.end("head");
    int outletEnd = outletEnd(text, from, to);
    // «新华每日电讯记者»: the word is the end of the name.
    if (outletEnd < 0 || Outlets.isKnown(text.substring(from, match.end()))) {
      return null;
    }
    String place = LEADING.matcher(NAMESAKE.matcher(text.substring(outletEnd, to)).replaceFirst("")).replaceFirst("");
    boolean ours = isOurs(text, from, outletEnd);
    if (DESK.matcher(place).matches()) {
      outletEnd += ours ? 0 : place.length();
      place = "";
    }
    place = withoutKind(place);
    place = SAID.matcher(place).matches() ? "" : place;
    if (!place.isEmpty() && (place.length() == 1 || OFFICE.matcher(place).matches() || !isClear(text, start, match, place, ours) || !SEVERAL.matcher(place).matches() && !Names.isHan(place) || SENTENCE.matcher(place).find())) {
      return null;
    }
    Matcher behind = DAY_BEHIND.matcher(text).region(match.end(), Math.min(text.length(), start + REACH));
    MonthDay day = place.isEmpty() && isBlank(text, match.end(), text.length()) && behind.lookingAt() ? day(0, number(behind.group("month")), number(behind.group("day"))) : null;
    TextRange range = new TextRange(start, day == null ? match.end() : behind.end());
    return new Dateline(
        range.of(text), outlet(text, start, from, outletEnd), place.isEmpty() ? null : place, null, day, range);
  }

  /** The place without «综合» and the like; empty if there is none. */
  private static String withoutKind(String place) {
    Matcher kind = KIND.matcher(place);
    return !kind.matches() ? place : kind.group("place") == null ? "" : kind.group("place");
  }

  /** «本报», «本网»: whose it is, the page knows. */
  private static boolean isOurs(String text, int from, int outletEnd) {
    return text.charAt(from) == '本' && outletEnd - from == 2;
  }

  /** «人民铁道网武汉讯（»: of other outlets than one's own a place is one right before a bracket, «晨报河北专讯８月» a known one before a day. */
  private static boolean isClear(String text, int start, Matcher match, String place, boolean ours) {
    boolean several = SEVERAL.matcher(place).matches();
    boolean bracket = isBeforeBracket(text, match.end()) || isBracketed(text, start, match.end());
    boolean gap = match.end() < text.length() && (Character.isDigit(text.charAt(match.end())) || isBlank(text, match.end(), text.length()));
    boolean day = gap && (Places.isKnown(place) || DAY_FOLLOWS.matcher(text).region(match.end(), Math.min(text.length(), match.end() + REACH)).lookingAt());
    day |= match.group("word").equals("信息");
    return ours ? place.length() <= 6 || several : (place.length() <= 4 || several) && (bracket || day) && !NO_PLACE.matcher(place).matches();
  }

  /** Where the outlet ends that a passage begins with: one, two that stand together («上证报中国证券网»), or one as a title («《科创板日报》»); -1 if it doesn't. */
  private static int outletEnd(String text, int from, int to) {
    int title = text.charAt(from) == '《' ? text.indexOf('》', from) : -1;
    if (title > 0) {
      // «【《财经》综合报道】»
      boolean bracketed = from > 0 && text.charAt(from - 1) == '【' && title - from > 2;
      return title < to && (bracketed || Outlets.isOutlet(text.substring(from + 1, title))) ? title + 1 : -1;
    }
    Matcher town = TOWN.matcher(text).region(from, to);
    if (town.lookingAt()) {
      return town.end();
    }
    int first = Outlets.end(text, from, to);
    int end = first < 0 ? (Outlets.isEnglish(text.substring(from, to)) ? to : -1) : Outlets.whole(text, from, first, to);
    if (first > 0 && (NO_OUTLET.matcher(text).region(from, first).matches() || NO_OUTLET.matcher(text).region(from, end).matches())) {
      return -1;
    }
    boolean two = end > 0 && end < to && !SAID.matcher(text.substring(end, to)).matches() && Outlets.isOutlet(text.substring(end, to));
    return two ? to : end;
  }

  /** «【欧华报里斯本讯】». */
  private static boolean isBracketed(String text, int start, int end) {
    return start > 0 && Brackets.isOpen(text.charAt(start - 1)) && end < text.length() && Brackets.isClose(text.charAt(end));
  }

  private static boolean isBeforeBracket(String text, int at) {
    int bracket = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    return bracket < text.length() && Brackets.isOpen(text.charAt(bracket));
  }

  /** The outlet, with the one before it where there are two. */
  private static String outlet(String text, int start, int from, int end) {
    return Outlets.unquoted(text.substring(from > start && "、/／ ".indexOf(text.charAt(from - 1)) >= 0 ? start : from, end));
  }

  private static @Nullable MonthDay day(int year, int month, int day) {
    // Without a year 29 February may be right.
    LocalDate date = ImageDates.date(year == 0 ? 2020 : year, month, day);
    return date == null ? null : MonthDay.from(date);
  }

  /** Of figures of any width, or of Chinese ones: «二十一», «二〇〇九». */
  private static int number(String digits) {
    if (Character.isDigit(digits.charAt(0))) {
      int number = 0;
      for (int i = 0; i < digits.length(); i++) {
        number = number * 10 + Character.digit(digits.charAt(i), 10);
      }
      return number;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int figure = FIGURES.indexOf(digits.charAt(i));
      boolean tens = figure == TEN || digits.length() == YEAR;
      number = figure == TEN ? Math.max(1, number) * TEN : tens ? number * TEN + Math.max(0, figure) : number + figure;
    }
    return number;
  }
}
