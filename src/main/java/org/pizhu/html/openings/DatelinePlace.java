package org.pizhu.html.openings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.words.Brackets;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Places;

/** Reads the place that stands between the outlet of a dateline and its day, or its word. */
final class DatelinePlace {

  /** «北京时间», «美東時間». */
  static final String CLOCK = "\\p{IsHan}{0,2}(?:时间|時間)";

  private static final Pattern TIME = Pattern.compile(CLOCK);

  /** «荆楚网（湖北日报网）讯»: another name of the outlet. */
  private static final Pattern NAMESAKE =
      Pattern.compile("^\\s?[（(](?:微博\\s?|\\p{IsHan}{1,11}[网網报報社台端闻聞]|[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)[）)]\\s?");

  /** «新浪财经讯 3月20日消息», «常报全媒体讯»: no place, but the word that says so twice, or the newsroom. */
  private static final Pattern SAID = Pattern.compile("[讯訊]|[全融]媒体?");

  /** «新浪科技讯 北京时间», «新浪体育讯北京时间»: the word behind the house. */
  private static final Pattern SAID_BEFORE = Pattern.compile("^[讯訊](?:\\s|(?=" + CLOCK + "))");

  /** «浙江在线·杭州2月10日讯», «【時報-台北電】»: the mark between the house and the place. */
  private static final Pattern LEADING = Pattern.compile("^[·／/－-](?=\\p{IsHan}{2})");

  /** «中国之声《国防时空》北京2月22日电»: the programme. */
  private static final Pattern PROGRAMME = Pattern.compile("^《[^《》]{2,12}》");

  /** Words that are part of a sentence and of no place; not those of 从江, 于都, 乐至, 亚的斯亚贝巴. */
  private static final Pattern SENTENCE = Pattern.compile(
      "记者|記者|编译|編譯|从(?![江化])|從(?![江化])|获悉|了解|于(?![都田潜洪])|於(?![潛都])|[在了说到]|的(?!黎波里|斯亚)|称(?!多)|(?<!乐)至|今|昨|截|当地时间|时间");

  /** What stands before 讯 and 消息 and says of what kind they are. */
  private static final Pattern NONE =
      Pattern.compile(".|.*(?:综合|视频|图片|体育|财经|娱乐|教育|时政|独家|军事|最新|专题|记者|简|快|短|电)");

  /** The same behind a place, or alone: «本报综合消息», «本网最新消息», «本报今日讯», «本报北京今日讯». */
  private static final Pattern KIND =
      Pattern.compile("(?<place>\\p{IsHan}{2,6}?)??(?:综合|綜合|编译|編譯|最新|独家|特别|滚动|即時|即时|[今昨][日天晨晚夜]|近日|日前)");

  /** «本报评论员讯», «中国新闻奖3月5日讯»: who or what stands there is no place. */
  private static final Pattern OFFICE =
      Pattern.compile(".*(?:[员員奖獎版栏组組]|编辑|編輯|部门|编辑部|评论部|记者站|中心|网友|公司|集团)");

  /** «北京、上海». */
  private static final Pattern SEVERAL = Pattern.compile("\\p{IsHan}{2,6}(?:、\\p{IsHan}{2,6}){1,3}");

  /** «广西新闻网象州讯7月24日清晨»: the event's day right behind the word. */
  private static final Pattern DAY_FOLLOWS = Pattern.compile("\\s?\\d{1,2}月\\d{1,2}日");

  private static final int LONGEST = 14;

  /** Before a word without a day: of one's own paper, and of others. */
  private static final int LONGEST_OF_OURS = 6;

  private static final int LONGEST_OF_OTHERS = 4;

  /** How far to look for a day behind the word, in UTF-16 units. */
  private static final int NEAR = 12;

  private DatelinePlace() {}

  /**
   * The place between an outlet and a day. What stands behind the day is taken where nothing stands before it: «中国台湾网6月28日北京讯».
   *
   * @param from where the outlet ends
   * @return empty if the dateline names none; null if what stands there is part of a sentence, and this is no dateline
   */
  static @Nullable String beforeDay(String text, int from, DatelineEnd end) {
    String place = bare(text.substring(from, end.start()));
    boolean clock = TIME.matcher(place).matches();
    // «6曰6日»: a slip of the pen
    boolean figures = !place.isEmpty() && Character.isDigit(place.charAt(0));
    if (clock || figures || isSaid(place) || DatelineHouse.isDesk(place)) {
      place = "";
    }
    if (place.length() == 1 || place.length() > LONGEST || OFFICE.matcher(place).matches() || isSentence(place)
        || place.indexOf('、') >= 0 && !SEVERAL.matcher(place).matches()) {
      return null;
    }
    return place.isEmpty() && !isNone(end.late()) ? end.late() : place;
  }

  /**
   * The place between an outlet and the word of a dateline without a day; as {@link #beforeDay}.
   *
   * @param start where the dateline begins
   * @param ours whether the outlet is «本报» and the like
   */
  static @Nullable String beforeWord(String text, int start, int from, DatelineEnd end, boolean ours) {
    String place = bare(text.substring(from, end.start()));
    if (place.isEmpty() || isSaid(place) || DatelineHouse.isDesk(place)) {
      return "";
    }
    boolean several = SEVERAL.matcher(place).matches();
    boolean isPlace = place.length() > 1 && (several || Names.isHan(place)) && !OFFICE.matcher(place).matches() && !isSentence(place);
    boolean isClear = ours ? several || place.length() <= LONGEST_OF_OURS
        : (several || place.length() <= LONGEST_OF_OTHERS) && !isNone(place) && isSetOff(text, start, place, end);
    return isPlace && isClear ? place : null;
  }

  /** Without what stands beside a place: another name of the house, the word behind it, a mark, a programme, what kind of story it is. */
  private static String bare(String words) {
    String bare = NAMESAKE.matcher(words).replaceFirst("");
    bare = LEADING.matcher(SAID_BEFORE.matcher(bare).replaceFirst("").strip()).replaceFirst("");
    bare = PROGRAMME.matcher(bare).replaceFirst("");
    Matcher kind = KIND.matcher(bare);
    return !kind.matches() ? bare : kind.group("place") == null ? "" : kind.group("place");
  }

  /** «人民铁道网武汉讯（»: of other outlets than one's own a place is one right before a bracket, «晨报河北专讯８月» a known one before a day. */
  private static boolean isSetOff(String text, int start, String place, DatelineEnd end) {
    int at = end.end();
    boolean blank = at < text.length() && Character.isSpaceChar(text.charAt(at));
    int bracket = blank ? at + 1 : at;
    boolean beforeBracket = bracket < text.length() && Brackets.isOpen(text.charAt(bracket));
    // «【欧华报里斯本讯】»
    boolean inBrackets = start > 0 && Brackets.isOpen(text.charAt(start - 1)) && at < text.length() && Brackets.isClose(text.charAt(at));
    boolean gap = blank || at < text.length() && Character.isDigit(text.charAt(at));
    boolean day = gap && (Places.isKnown(place)
        || DAY_FOLLOWS.matcher(text).region(at, Math.min(text.length(), at + NEAR)).lookingAt());
    return beforeBracket || inBrackets || day || end.word().equals("信息");
  }

  /** Whether words are no place, but the word of a dateline once more, or a newsroom. */
  static boolean isSaid(String words) {
    return SAID.matcher(words).matches();
  }

  /** Whether words say of what kind a story is, and not from where it comes. */
  static boolean isNone(String words) {
    return NONE.matcher(words).matches();
  }

  /** Whether there are words of a sentence among them. */
  static boolean isSentence(String words) {
    return SENTENCE.matcher(words).find();
  }
}
