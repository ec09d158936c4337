package org.pizhu.html.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.dates.ImageDates;
import org.pizhu.html.markup.PageMeasure;

/** Finds when a page says that its story was published: to machines, beside the headline, below the text, in its title, in its address. */
final class PageDate {

  private static final String[] DATES = {
    "article:published_time", "og:published_time", "og:article:published_time", "og:time", "datepublished", "publishdate", "pubdate",
    "publish_date", "publish_time", "publishtime", "publication_date", "firstpublishedtime", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "apub:time", "og:release_date", "maketime", "date"
  };

  /** «/2020/03/05/», «/2020-03/05/», «/2020-03-05/»: the day of a story in the address of its page. */
  private static final Pattern IN_ADDRESS = Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{2})[/-](\\d{2})/");

  /** «今天是：2024年11月12日 星期二»: when the page was saved. */
  private static final Pattern TODAY = Pattern.compile("^(?:欢迎您?[，,！!]?\\s?)?(?:今天|今日|現在|现在|当前|當前)(?:是|时间|時間|日期)");

  private static final Pattern SENTENCE = Pattern.compile("[。！？][”」』]?$");

  /** «第A01版：要闻», «第2版 本市». */
  private static final Pattern SHEET = Pattern.compile("第?\\s?[A-Z]{0,2}\\d{1,3}\\s?版");

  private static final int SHEETS = 2;

  /** In characters: the year of a day by ISO 8601. */
  private static final int YEAR = 4;

  private static final Pattern MONTH_AND_DAY = Pattern.compile("(?<![\\d./-])(\\d{1,2})[-月/](\\d{1,2})(?![\\d./-])");

  /** In characters: a day by ISO 8601. */
  private static final int DAY = 10;

  private final Document page;
  private final PageData data;
  private final PageDays days;

  PageDate(Document page, PageData data, PageDays days) {
    this.page = page;
    this.data = data;
    this.days = days;
  }

  /**
   * The day, with the time where the page gives it, by ISO 8601.
   *
   * @param account when an account says that it was published; none if it says nothing
   * @param lines the lines beside the headline, the nearest first
   * @param around the elements of these
   * @param below the lines from the text on
   * @param address of the page; none if it doesn't say it
   * @return none if the page doesn't say it
   */
  @Nullable String of(@Nullable String account, List<String> lines, List<Element> around, List<String> below, @Nullable String address) {
    String linked = data.linked("datePublished");
    String found = linked == null ? account : days.of(linked);
    found = found == null ? crawled(lines) : found;
    if (found == null) {
      String meta = data.meta(DATES);
      found = meta == null ? null : days.of(meta);
    }
    String founder = data.founderValue("date");
    found = found == null && founder != null ? days.of(founder) : found;
    found = found == null ? marked(page.select("[itemprop~=^datePublished$],time[datetime][pubdate]")) : found;
    for (int i = 0; i < around.size() && found == null; i++) {
      found = marked(around.get(i).select("time[datetime]"));
    }
    for (String line : lines) {
      // «2009年6月14日下午，展览在北京开幕。»
      String shown = SENTENCE.matcher(line).find() || TODAY.matcher(line).find() ? null : days.of(line);
      // A time is worth more than the bare day.
      if (shown != null && (found == null || found.length() < shown.length() && shown.startsWith(found))) {
        found = shown;
      }
    }
    found = found == null ? days.below(below) : found;
    found = found == null ? updated(lines) : found;
    String told = found == null ? data.meta("weibo:article:create_at") : null;
    found = told == null ? found : days.of(told);
    found = found == null ? TitleParts.day(TitleParts.of(page)) : found;
    found = found == null ? issue() : found;
    String scripted = found == null && PageMeasure.of(page.body()).commas() == 0 ? ScriptText.published(page) : null;
    found = scripted == null ? found : days.of(scripted);
    return found == null && address != null ? inAddress(address) : found;
  }

  /** The day that the page tells one search engine alone, which may be when that came: where a line tells another with its hour, it is none. */
  private @Nullable String crawled(List<String> lines) {
    String told = data.linked("pubDate");
    String day = told == null ? null : days.of(told);
    boolean other = day != null && lines.stream().filter(PageDays::isIn).map(days::of).filter(Objects::nonNull).findFirst()
        .filter(shown -> shown.indexOf('T') > 0 && !shown.startsWith(day.substring(0, DAY))).isPresent();
    return other ? null : day;
  }

  /** The day of the last change, where a line shows the same month and day without the year: «发布时间：03-05»; none if no line does. */
  private @Nullable String updated(List<String> lines) {
    String told = data.meta("dateupdate");
    String day = told == null ? null : days.of(told);
    for (Matcher shown : day == null ? List.<Matcher>of() : lines.stream().map(MONTH_AND_DAY::matcher).filter(Matcher::find).toList()) {
      if (day.startsWith(String.format(Locale.ROOT, "-%02d-%02d", Integer.parseInt(shown.group(1)), Integer.parseInt(shown.group(2))), YEAR)) {
        return day;
      }
    }
    return null;
  }

  /** The first day that one of the elements is marked with. */
  private @Nullable String marked(List<Element> elements) {
    for (Element element : elements) {
      for (String attribute : List.of("datetime", "content", "title")) {
        String day = element.hasAttr(attribute) ? days.of(element.attr(attribute)) : null;
        if (day != null) {
          return day;
        }
      }
      String day = element.hasAttr("itemprop") ? days.of(element.text()) : null;
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** The day of the issue that the page of a newspaper shows, where it begins but one line: «2020年3月5日» beside «第A01版：要闻» and the others. */
  private @Nullable String issue() {
    List<PageLines.Line> lines = PageLines.of(page);
    if (lines.stream().filter(line -> SHEET.matcher(line.text()).lookingAt()).count() < SHEETS) {
      return null;
    }
    List<String> found = lines.stream().map(PageLines.Line::text).filter(PageDays::isDay).map(days::of).filter(Objects::nonNull).distinct().toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  private static @Nullable String inAddress(String address) {
    Matcher day = IN_ADDRESS.matcher(address);
    LocalDate date = day.find()
        ? ImageDates.date(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))) : null;
    return date == null ? null : date.toString();
  }
}
