package org.pizhu.html;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Byline;
import org.pizhu.model.Dateline;
import org.pizhu.model.TextRange;

/**
 * What stories without a dateline say of whose they are and from where, in the line that stands for one: the reporter's place («記者楊媛婷／台北報導»,
 * «记者 杜川 发自北京», «By XU WEI in Beijing»), a place and a day in a bracket («（吉隆坡10日讯）»), an outlet in a bracket («【财新网】»), its editorial («■新京报社论»),
 * or an outlet in or beside the line of the day («CGTN», «Updated 21:03, 20-May-2021»). What is not plainly one of these is left out.
 */
final class OpeningLine {

  /** Lines stand among so many paragraphs at the start. */
  private static final int FIRST = 4;

  /** In columns. */
  private static final int LONGEST_LINE = 80;

  /** In UTF-16 units: what stands behind the name of a reporter. */
  private static final int REACH = 40;

  private static final int LAST = 3;

  private static final Pattern LEARNED = Pattern.compile("(?<outlet>[\\p{IsHan}A-Za-z0-9]{2,10}?)(?:独家|日前|近日|今日|从.{2,16}处?)?(?:获悉|獲悉|了解到|注意到)");

  private static final int LONGEST_OUTLET = 12;

  private static final String HAN = "\\p{IsHan}";

  /** «／台北報導», « 济南报道», «3月31日纽约报道», «发自武汉», « in Harbin». */
  private static final Pattern BEHIND = Pattern.compile(
      "(?:记者|記者)?\\s?(?:[／/╱∕|｜丨]\\s?)?(?:\\d{1,2}月\\d{1,2}日)?\\s?(?<place>" + HAN + "{2,6}?(?:[、/／]" + HAN + "{2,4})?)\\s?(?:即時|即时|综合|綜合|专题|專題|連線|连线|現場|现场)?(?:报道|報導|報道|报导)(?!组|組|了|称|稱|说|說)"
          + "|[\\s,，]*[发發]自\\s?(?<from>" + HAN + "{2,8}(?:[、/／]" + HAN + "{2,4})?)(?=[\\s）)】\\]。]|$)"
          + "| (?<bare>" + HAN + "{2,6})(?=】$)"
          + "| in (?<in>[A-Z][A-Za-z.'’-]{1,20}(?: [A-Z][A-Za-z.'’-]{1,20}){0,2})(?=\\s?(?:[|｜(（,]| and |$))");

  /** What stands before «报道» and is no place. */
  private static final Pattern NO_PLACE = Pattern.compile(
      ".*(?:综合|綜合|即时|即時|摄影|攝影|图文|圖文|文图|文圖|专题|專題|现场|現場|视频|視頻|独家|獨家|连线|連線|专访|專訪|整理|实习|實習|翻译|编译|編譯|深度|特别|特別|联合|聯合"
          + "|深入|跟踪|追踪|直播|采写|採寫|采访|採訪|撰文|文并|调查|調查|最新|今日|昨日|今天|昨天|日前|近日|专稿|專稿|特稿|专电|專電|记者|記者|通讯|通訊|新闻|新聞|摄像|攝像|影音|财经|財經|体育|體育|娱乐|娛樂"
          + "|生活|地方|国际|國際|政治|社会|社會|科技|教育|健康|军事|軍事|本报|本報|本网|滚动|系列|全程|集中|前方|一线|媒体|網站|网站|中心|公司|集团|文字|图片|圖片|剪辑|航拍|供图|[的和与及是在从對对并並据據有其])(?:.*)");

  /** «红餐网 李唐 发自广州»: a whole line. */
  private static final Pattern FROM = Pattern.compile("[^，。；：、！？]{0,30}\\s[发發]自\\s?(?<place>" + HAN + "{2,8}(?:、" + HAN + "{2,8}){0,3})");

  /** «（吉隆坡10日讯）», «（新山3月5日讯）». */
  private static final Pattern BRACKETED = Pattern.compile("[（(【](?<place>" + HAN + "{2,6}?(?:、" + HAN + "{2,6}?){0,3})(?:(?:(?<month>\\d{1,2})月)?(?<day>\\d{1,2})日\\s?(?:专|專)?|(?<kind>综合|綜合|彭博|路透|法新|美联|专|專|特)?)[讯訊电電][）)】]");

  /** «武汉2月5日电 »: where the outlet was left out. */
  private static final Pattern SENT = Pattern.compile("(?<place>" + HAN + "{2,6})(?<month>[0-9０-９]{1,2})月(?<day>[0-9０-９]{1,2})日[专專]?[电電讯訊](?=[\\s（(])");

  /** «（2月1日凌晨于武汉）», «3月5日于荆州»: signed at the end. */
  private static final Pattern SIGNED = Pattern.compile(
      "[（(]?(?:(?:19|20)\\d{2}年)?\\d{1,2}月\\d{1,2}日" + HAN + "{0,2}[，, ]?(?:写|寫|发|發)?[于於](?<place>" + HAN + "{2,6})[）)]?");

  /** «■新京报社论», «红网评论员». */
  private static final Pattern OPINION = Pattern.compile("[■□●◆]?\\s?(?<outlet>[^\\s，。：本]{2,14})(?:社论|社評|社论员|评论员|评论部|时评|特约评论员)");

  /** «华盛顿 —»: a line of its own above the text. */
  private static final Pattern ABOVE = Pattern.compile("(?<place>" + HAN + "{2,14})\\s?[—–]{1,2}\\s?");

  private static final Pattern DIVISION = Pattern.compile(".*[省州市县縣郡].*");

  private static final Pattern DAY = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}(?!\\d)日?");

  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?");

  /** In the line of the day they begin what names people or a source. */
  private static final Pattern OTHERS = Pattern.compile("(?:Editor|Author|Reporter|Source|编辑|責任|责任|责编|作者|记者|記者|来源|來源|稿源|文/|撰文).*");

  private static final Pattern PARTS = Pattern.compile("[|｜()（）\\[\\]【】,，]|\\s{2,}");

  private OpeningLine() {}

  /**
   * What the story says so.
   *
   * @param text the story's text
   * @param paragraphs the blocks of the body, without captions
   * @param bylines who made the story
   * @return with a place or an outlet; none if the story says neither so
   */
  static @Nullable Dateline find(String text, List<TextRange> paragraphs, List<Byline> bylines) {
    Dateline behind = null;
    for (Byline byline : bylines) {
      Dateline found = behind(text, byline);
      behind = behind == null ? found : found == null || !isLatin(found.place()) ? behind : both(text, behind, found);
    }
    if (behind != null) {
      return behind;
    }
    List<TextRange> first = paragraphs.subList(0, Math.min(FIRST, paragraphs.size()));
    for (TextRange line : first) {
      Dateline found = ofPlace(text, line);
      if (found != null) {
        return found;
      }
    }
    for (TextRange line : paragraphs.subList(Math.max(0, paragraphs.size() - LAST), paragraphs.size())) {
      Matcher signed = SIGNED.matcher(text).region(line.start(), line.end());
      if (line.length() <= REACH && signed.matches()) {
        return place(text, line, signed.group("place"), null);
      }
    }
    if (bylines.stream().anyMatch(byline -> byline.outlet() != null)) {
      return null;
    }
    Dateline outlet = ofOutlet(text, first);
    return outlet == null ? closing(text, paragraphs) : outlet;
  }

  /** The dateline with the place that stands behind a reporter in the bracket after it: «香港文匯報訊（記者 王明 北京報道）». */
  static Dateline withPlace(String text, Dateline dateline, List<Byline> bylines) {
    int from = dateline.range().end();
    // «【大紀元3月5日訊】（大紀元記者 …）»
    from += from < text.length() && text.charAt(from) == '】' ? 1 : 0;
    TextRange bracket = dateline.place() == null ? Brackets.at(text, from, Math.min(text.length(), from + LONGEST_LINE)) : null;
    for (Byline byline : bracket == null ? List.<Byline>of() : bylines) {
      Dateline found = byline.range().start() > from && byline.range().end() < bracket.end() ? behind(text, byline) : null;
      if (found != null && (Places.isKnown(found.place()) || !Names.isChineseName(found.place()))) {
        return new Dateline(dateline.asPrinted(), dateline.outlet(), found.place(), dateline.year(), dateline.monthDay(), dateline.range());
      }
    }
    return dateline;
  }

  private static @Nullable Dateline behind(String text, Byline byline) {
    int from = byline.range().end();
    int to = from;
    while (to < text.length() && to - from < REACH && text.charAt(to) != '\n') {
      to++;
    }
    Matcher behind = BEHIND.matcher(text).region(from, to);
    if (from == to || !behind.lookingAt()) {
      return null;
    }
    String place = behind.group("place") != null ? behind.group("place") : behind.group("from") != null ? behind.group("from") : behind.group("bare") != null ? behind.group("bare") : behind.group("in");
    boolean parted = behind.start("place") < 0 || text.substring(from, behind.start("place")).isBlank() && behind.start("place") > from;
    // «记者李娜 熊静报道»: behind a gap it may be the next name.
    boolean name = parted && behind.group("place") != null && Names.isChineseName(place) && !Names.isWord(place) && !Places.isKnown(place);
    return isPlace(place) && !name ? place(text, new TextRange(byline.range().start(), behind.end()), place, null) : null;
  }

  private static boolean isLatin(@Nullable String place) {
    return place != null && place.charAt(0) <= 'z';
  }

  /** «By Li Na in Beijing and Wang Wei in Suzhou». */
  private static Dateline both(String text, Dateline one, Dateline other) {
    boolean same = (" and " + one.place() + " and ").contains(" and " + other.place() + " and ");
    return same ? one : place(text, new TextRange(one.range().start(), other.range().end()), one.place() + " and " + other.place(), null);
  }

  private static boolean isPlace(String words) {
    return !NO_PLACE.matcher(words).matches() && Outlets.end(words, 0, words.length()) < 0;
  }

  private static @Nullable Dateline ofPlace(String text, TextRange line) {
    Matcher bracketed = BRACKETED.matcher(text).region(line.start(), line.end());
    // Without a day only a known place is one: «（综合讯）», «（早报讯）».
    if (bracketed.lookingAt() && isPlace(bracketed.group("place")) && (bracketed.group("day") != null || Places.isKnown(bracketed.group("place")))) {
      TextRange range = new TextRange(bracketed.start() + 1, bracketed.end() - 1);
      return place(text, range, bracketed.group("place"), day(bracketed));
    }
    Matcher sent = SENT.matcher(text).region(line.start(), line.end());
    if (sent.lookingAt() && Places.isKnown(sent.group("place")) && isPlace(sent.group("place"))) {
      return place(text, new TextRange(sent.start(), sent.end()), sent.group("place"), day(sent));
    }
    Matcher above = ABOVE.matcher(text).region(line.start(), line.end());
    if (line.length() <= REACH && above.matches() && isPlace(above.group("place")) && (Places.isKnown(above.group("place")) || DIVISION.matcher(above.group("place")).matches())) {
      return place(text, line, above.group("place"), null);
    }
    Matcher from = FROM.matcher(text).region(line.start(), line.end());
    return line.length() <= LONGEST_LINE && HeadlineRule.fits(text, line, LONGEST_LINE) && from.matches() && isPlace(from.group("place")) ? place(text, line, from.group("place"), null) : null;
  }

  private static @Nullable MonthDay day(Matcher match) {
    if (match.group("month") == null) {
      return null;
    }
    // Without a year 29 February may be right.
    LocalDate day = ImageDates.date(2020, Integer.parseInt(match.group("month")), Integer.parseInt(match.group("day")));
    return day == null ? null : MonthDay.from(day);
  }

  private static Dateline place(String text, TextRange range, String place, @Nullable MonthDay day) {
    return new Dateline(range.of(text), null, place, null, day, range);
  }

  private static @Nullable Dateline ofOutlet(String text, List<TextRange> first) {
    boolean[] days = new boolean[first.size() + 2];
    for (int i = 0; i < first.size(); i++) {
      days[i + 1] = HeadlineRule.fits(text, first.get(i), LONGEST_LINE) && isDay(first.get(i).of(text));
    }
    for (int i = 0; i < first.size(); i++) {
      TextRange line = first.get(i);
      TextRange bracket = line.isEmpty() || "【[（(〔".indexOf(text.charAt(line.start())) < 0 ? null : Brackets.at(text, line.start(), Math.min(line.end(), line.start() + REACH));
      if (bracket != null && bracket.end() < line.end() && Outlets.isOutlet(Brackets.inside(bracket).of(text))) {
        return outlet(text, Brackets.inside(bracket), Brackets.inside(bracket).of(text));
      }
      int learned = learned(text, line);
      if (learned > 0) {
        return outlet(text, new TextRange(line.start(), learned), text.substring(line.start(), learned));
      }
      if (!HeadlineRule.fits(text, line, LONGEST_LINE)) {
        continue;
      }
      String words = line.of(text);
      Matcher opinion = OPINION.matcher(words);
      if (opinion.matches() && Outlets.isOutlet(opinion.group("outlet"))) {
        return outlet(text, line, opinion.group("outlet"));
      }
      String named = days[i + 1] ? besideDay(words) : null;
      boolean alone = named == null && (days[i] || days[i + 2]) && isName(words);
      if (named != null || alone) {
        return outlet(text, line, named == null ? words : named);
      }
    }
    return null;
  }

  /** «36氪获悉，…»: where the outlet ends that says what it has learned; -1 if the paragraph begins otherwise. */
  private static int learned(String text, TextRange line) {
    Matcher learned = LEARNED.matcher(text).region(line.start(), Math.min(line.end(), line.start() + REACH));
    return learned.lookingAt() && Outlets.isOutlet(learned.group("outlet")) && text.charAt(line.start()) != '本' ? learned.end("outlet") : -1;
  }

  /** «新华社»: the last line, and nothing else in it. */
  private static @Nullable Dateline closing(String text, List<TextRange> paragraphs) {
    TextRange last = paragraphs.isEmpty() ? null : paragraphs.get(paragraphs.size() - 1);
    boolean is = last != null && last.length() >= 3 && last.length() <= LONGEST_OUTLET && Outlets.isOutlet(last.of(text));
    return is ? outlet(text, last, last.of(text)) : null;
  }

  private static Dateline outlet(String text, TextRange range, String outlet) {
    return new Dateline(range.of(text), Outlets.unquoted(outlet), null, null, null, range);
  }

  /** Whether a line says when the story was published and is no sentence. */
  private static boolean isDay(String line) {
    boolean ends = line.endsWith("。") || line.endsWith(".") || line.chars().noneMatch(c -> c >= '0' && c <= '9');
    return !ends && (DAY.matcher(line).find() && line.indexOf('，') < 0 || EnglishDay.ofLine(line, true) != null);
  }

  private static @Nullable String besideDay(String line) {
    String rest = CLOCK.matcher(DAY.matcher(line).replaceAll("  ")).replaceAll("  ");
    for (String part : PARTS.split(OTHERS.matcher(rest).replaceAll(""))) {
      if (isName(part.strip())) {
        return part.strip();
      }
    }
    return null;
  }

  private static boolean isName(String words) {
    return words.length() >= 3 && (Outlets.isOutlet(words) && words.charAt(0) != '本' || Outlets.isEnglish(words));
  }
}
