package org.pizhu.html.openings;

import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.html.words.Outlets;
import org.pizhu.html.words.Places;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

/** The place in a line that stands for a dateline and names no outlet: «（吉隆坡10日讯）», «武汉2月5日电 », «华盛顿 —», «红餐网 李唐 发自广州». */
final class OpeningPlace {

  /** In columns. */
  private static final int LONGEST_LINE = 80;

  /** Of a line with a place and nothing else, in UTF-16 units. */
  private static final int SHORT_LINE = 40;

  /** A story is signed in so many last lines. */
  private static final int LAST = 3;

  private static final String HAN = "\\p{IsHan}";

  /** What stands before «报道» and is no place. */
  private static final Pattern NO_PLACE = Pattern.compile(String.join("|",
      "综合|綜合|即时|即時|最新|今日|昨日|今天|昨天|日前|近日|滚动|全程|集中",
      "摄影|攝影|图文|圖文|文图|文圖|文字|图片|圖片|文并|视频|視頻|影音|摄像|攝像|剪辑|航拍|供图",
      "专题|專題|专访|專訪|专稿|專稿|特稿|专电|專電|独家|獨家|特别|特別|系列|深度|深入",
      "现场|現場|连线|連線|直播|跟踪|追踪|前方|一线|联合|聯合|调查|調查",
      "整理|翻译|编译|編譯|采写|採寫|采访|採訪|撰文|实习|實習|记者|記者|通讯|通訊|新闻|新聞",
      "财经|財經|体育|體育|娱乐|娛樂|生活|地方|国际|國際|政治|社会|社會|科技|教育|健康|军事|軍事",
      "全国|全國|两会|兩會|奥运|冬奥|亚运|全运|进博",
      "本报|本報|本网|媒体|網站|网站|中心|公司|集团",
      "[的和与及是在从對对並并據据有其]"));

  /** «（吉隆坡10日讯）», «（新山3月5日讯）», «（台北综合电）». */
  private static final Pattern BRACKETED = Pattern.compile(
      "[（(【](?<place>" + HAN + "{2,6}?(?:、" + HAN + "{2,6}?){0,3})"
          + "(?:(?:(?<month>\\d{1,2})月)?(?<day>\\d{1,2})日\\s?)?(?:综合|綜合|彭博|路透|法新|美联|专|專|特)?[讯訊电電][）)】]");

  /** «（吉隆坡）－», «（槟城）— »: a known place and nothing else. */
  private static final Pattern DASHED = Pattern.compile("[（(](?<place>" + HAN + "{2,6})[）)]\\s?[—–－-]{1,2}(?![—–－-])");

  /** «武汉2月5日电 », «本站武汉2月5日电 »: where the outlet was left out. */
  private static final Pattern SENT = Pattern.compile(
      "(?:本站)?(?<place>" + HAN + "{2,6})(?<month>[0-9０-９]{1,2})月(?<day>[0-9０-９]{1,2})日[专專]?[电電讯訊](?=[\\s（(])");

  /** «华盛顿 —»: a line of its own above the text. */
  private static final Pattern ABOVE = Pattern.compile("(?<place>" + HAN + "{2,14})\\s?[—–]{1,2}\\s?");

  private static final Pattern DIVISION = Pattern.compile("[省州市县縣郡]");

  /** «红餐网 李唐 发自广州»: a whole line. */
  private static final Pattern FROM =
      Pattern.compile("[^，。；：、！？]{0,30}\\s[发發]自\\s?(?<place>" + HAN + "{2,8}(?:、" + HAN + "{2,8}){0,3})(?: " + HAN + "{2,4})?");

  /** «（2月1日凌晨于武汉）», «3月5日于荆州»: signed at the end. */
  private static final Pattern SIGNED = Pattern.compile(
      "[（(]?(?:(?:19|20)\\d{2}年)?\\d{1,2}月\\d{1,2}日" + HAN + "{0,2}[，, ]?(?:写|寫|发|發)?[于於](?<place>" + HAN + "{2,6})[）)]?");

  private OpeningPlace() {}

  /** The place that a line at the start says so; none if it doesn't. */
  static @Nullable Dateline of(String text, TextRange line) {
    Dateline bracketed = bracketed(text, line);
    if (bracketed != null) {
      return bracketed;
    }
    Matcher dashed = DASHED.matcher(text).region(line.start(), line.end());
    if (dashed.lookingAt() && Places.isKnown(dashed.group("place"))) {
      return dateline(text, new TextRange(dashed.start("place"), dashed.end("place")), dashed.group("place"), null);
    }
    Matcher sent = SENT.matcher(text).region(line.start(), line.end());
    if (sent.lookingAt() && Places.isKnown(sent.group("place")) && isPlace(sent.group("place"))) {
      return dateline(text, new TextRange(sent.start(), sent.end()), sent.group("place"), day(sent));
    }
    Matcher above = ABOVE.matcher(text).region(line.start(), line.end());
    if (line.length() <= SHORT_LINE && above.matches() && isNamed(above.group("place"))) {
      return dateline(text, line, above.group("place"), null);
    }
    Matcher from = FROM.matcher(text).region(line.start(), line.end());
    boolean isFrom = line.length() <= LONGEST_LINE && HeadlineRule.fits(text, line, LONGEST_LINE) && from.matches();
    return isFrom && isPlace(from.group("place")) ? dateline(text, line, from.group("place"), null) : null;
  }

  /** The place with which a story is signed in its last lines; none if it isn't. */
  static @Nullable Dateline signed(String text, List<TextRange> paragraphs) {
    for (TextRange line : paragraphs.subList(Math.max(0, paragraphs.size() - LAST), paragraphs.size())) {
      Matcher signed = SIGNED.matcher(text).region(line.start(), line.end());
      if (line.length() <= SHORT_LINE && signed.matches()) {
        return dateline(text, line, signed.group("place"), null);
      }
    }
    return null;
  }

  private static @Nullable Dateline bracketed(String text, TextRange line) {
    Matcher bracketed = BRACKETED.matcher(text).region(line.start(), line.end());
    if (!bracketed.lookingAt()) {
      return null;
    }
    String place = bracketed.group("place");
    // Without a day only a known place is one: «（综合讯）», «（早报讯）».
    boolean is = isPlace(place) && (bracketed.group("day") != null || Places.isKnown(place));
    return is ? dateline(text, new TextRange(bracketed.start() + 1, bracketed.end() - 1), place, day(bracketed)) : null;
  }

  private static boolean isNamed(String place) {
    return isPlace(place) && (Places.isKnown(place) || DIVISION.matcher(place).find());
  }

  private static @Nullable MonthDay day(Matcher match) {
    return match.group("month") == null
        ? null : DatelineEnd.monthDay(-1, Integer.parseInt(match.group("month")), Integer.parseInt(match.group("day")));
  }

  /** Whether words are neither a kind of report nor an outlet. */
  static boolean isPlace(String words) {
    return Places.isOne(words) || !NO_PLACE.matcher(words).find() && Outlets.end(words, 0, words.length()) < 0;
  }

  static Dateline dateline(String text, TextRange range, String place, @Nullable MonthDay day) {
    return new Dateline(range.of(text), null, place, null, day, range);
  }
}
