package org.pizhu.html.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day in a line that gives the one of publication, in one of the forms below.
 *
 * @param words how the line writes it
 * @param date null where the calendar has no such day
 */
record DayLine(String words, @Nullable LocalDate date) {

  /** A day in figures with its year. */
  static final String DAY = "(?<year>(?:19|20)\\d{2})\\s?[年./-]\\s?(?<month>\\d{1,2})\\s?[月./-]\\s?(?<day>\\d{1,2})日?";

  /** What may stand behind it. */
  static final String WEEKDAY = "(?:\\s*[（(]?(?:星期|周|週)[一二三四五六日天][）)]?)?";

  private static final String CLOCK = "\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?";
  private static final String MAYBE_CLOCK = "(?:" + CLOCK + ")?";
  private static final String SOURCE = "(?:来源|稿源)";
  private static final String BY = "(?:来源|稿源|作者|编辑)";

  /** Of years with two digits: news of the web are no older. */
  private static final int CENTURY = 2000;

  /** The forms that a whole line may have; the first gives its day. */
  private static final List<Pattern> FORMS = List.of(
      // «发布时间：2020-03-12 10:20»
      form("(?:" + BY + ".{0,50}\\s|撰文[：:]\\p{IsHan}{2,8})?"
          + "(?:发布|发表|更新|上传|刊发|發布|發佈|發表|刊登|出版(?=[：:])|最[后後]更新)(?:时间|日期|于|時間|於)?\\s*[：:]?\\s*" + DAY + ".*"),
      // «2020年3月12日 10:20 来源：河边日报»
      form(DAY + WEEKDAY + "(?:" + CLOCK + ".*|\\s*(?:来源|稿源|作者|编辑|责任编辑).*)"),
      // «China Daily | Updated: 2020-03-12 10:20»
      form("[A-Za-z .|,]{2,110}(?:Updated|Published)\\s?[:：]\\s?" + DAY + "(?:" + CLOCK + ".*)?"),
      // «来源：河边日报 2020-03-12»
      form(SOURCE + "\\s?[：:]\\s?[^，。]{2,20}?[\\s|｜]+" + DAY + "(?:" + CLOCK + ".*)?"),
      // Two digits of the year, only with the time of day.
      // «20-02-05 10:28»
      form("(?<year>\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})\\s" + CLOCK + ".*"),
      // «日期：2020-03-12»
      form("(?:(?:时间|時間)\\s?[：:]\\s?(?=[\\d./-]+\\s+\\d{1,2}[:：])|日期\\s?[：:]\\s?)(?=\\d{4}[-/.])" + DAY + MAYBE_CLOCK),
      // «2020年3月12日 星期四 第3版»
      form(DAY + WEEKDAY + "[\\s，,]+(?:第\\s?)?[A-Z]?\\d{1,3}\\s?版.*"),
      // «作者：王芳 时间：2020-03-12»
      form("(?:" + BY + "\\s?[：:].{0,50}\\s(?:时间|日期)\\s?[：:]\\s?"
          + "|(?:时间|日期)\\s?[：:]\\s?(?=\\S{8,11}(?:\\s+\\d{1,2}[:：]\\S+)?\\s+(?:来源|稿源|作者|编辑|浏览|点击)))" + DAY + MAYBE_CLOCK + "(?:\\s.*)?"),
      // «发于2020.3.12总第938期»
      form("发于\\s?" + DAY + "\\s?总第.*"),
      // «河边日报 2020年3月12日 星期四»
      form("\\p{IsHan}{2,9}(?:报|網|网|社|刊|新闻|報|新聞)\\s+" + DAY + "(?:\\s*星期[一二三四五六日天])?(?:\\s.{0,16})?"),
      // «原载《河边日报》2020年3月12日 第3版»
      form("(?:(?:本文)?(?:原载|刊载|原刊|刊|载)[于於]?\\s?[：:]?\\s?)?《[^》]{2,12}》\\s?" + DAY + "(?:\\s?第?\\s?[A-Z]?\\d{1,3}\\s?版.{0,10})?"),
      // «《河边日报》（2020年03月12日 01版）»
      form("(?:来源[：:]|[^，。《》]{2,24}\\s)?\\s?《[^》]{2,12}》?\\s?》?\\s?[（(]\\s?" + DAY + ".{0,16}[）)].*"));

  private static Pattern form(String pattern) {
    return Pattern.compile("[（(\\[【]?(?:" + pattern + ")");
  }

  /** A quick look: hardly any line has a day. */
  static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= '0' && line.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The day of a line; none if the line has none of the forms. */
  static @Nullable DayLine of(String line) {
    if (!hasDigit(line)) {
      return null;
    }
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(line);
      if (matcher.matches()) {
        int end = matcher.end("day");
        return new DayLine(line.substring(matcher.start("year"), line.startsWith("日", end) ? end + 1 : end), date(matcher));
      }
    }
    return null;
  }

  /** The day of a match that names year, month and day; null where the calendar has no such day. */
  static @Nullable LocalDate date(Matcher matcher) {
    int year = Integer.parseInt(matcher.group("year"));
    return ImageDates.date(
        year < 100 ? CENTURY + year : year, Integer.parseInt(matcher.group("month")), Integer.parseInt(matcher.group("day")));
  }
}
