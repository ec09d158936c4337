package org.pizhu.html;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Byline;
import org.pizhu.model.PageFacts;
import org.pizhu.model.Person;
import org.pizhu.model.TextRange;

/** Finds what a page says of its story in its head, beside the headline and below the text. What is not said plainly is left out. */
final class PageFactsFinder {

  private static final String[] DATES = {
    "article:published_time", "og:published_time", "og:article:published_time", "og:time", "datepublished", "publishdate", "pubdate",
    "publish_date", "publish_time", "publishtime", "publication_date", "firstpublishedtime", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "apub:time", "weibo:article:create_at", "date"
  };

  private static final Pattern DATE = Pattern.compile(
      "(?<!\\d)((?:19|20)\\d{2})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)日?(?:[T\\s,，-]*(?<!\\d)(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2}))?)?");

  /** «2022 03 / 05 10:11:12»: the year, the month and the day as pieces of a picture, as Xinhua sets them. */
  private static final Pattern PIECES = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})\\s+(\\d{2})\\s?/\\s?(\\d{2})(?:\\s+(\\d{2}):(\\d{2})(?::(\\d{2}))?)?(?!\\d)");

  /** «来源：新京报», «本文来源：…», «来源: 中国新闻网». */
  private static final Pattern SOURCE = Pattern.compile(
      "(?:^[（(【\\[]?|[\\s）)】|｜]|(?<=\\d))(?:本文|文章|信息|稿件|新闻)?(?:来源于?|稿源|來源)\\s?[:：]\\s?(?:\\d{1,2}月\\d{1,2}日\\s?)?(?:[《“]?([^\\s|｜，,；;《》”：:（(）)】\\]]{2,24}+)(?!《)|([^\\s|｜，,；;《》：:（(]{2,12}《[^《》，。]{2,14}》))");

  /** «本文来源于北京商报», before an outlet that is known as one. */
  private static final Pattern SOURCE_OF = Pattern.compile("(?:本文|文章|稿件)来源于\\s?([\\p{IsHan}A-Za-z0-9]{2,16})(?=\\s|$)");

  /** «… | From: Shenzhen Daily | …». */
  private static final Pattern SOURCE_IN_ENGLISH = Pattern.compile("(?:^|[|｜]\\s?)(?:Source|From)\\s?[:：]\\s?([A-Z][A-Za-z.'’ ]{2,30}?)(?=\\s?[|｜]|$)");

  /** In a line with one of these the source is that of the story: «Source: …» alone stands under tables as well. */
  private static final Pattern LABELS = Pattern.compile("(?:Writer|Editor|Author|Updated|Published)\\s?[:：]");

  /** Names that say nothing. */
  private static final Pattern NO_SOURCE = Pattern.compile("(?:网络|互联网|综合|原创|未知|本站|转载|自媒体|官方|作者|编辑|责编|微信公众号?).*");

  /** «来源CSDN»: a part of a line between bars that is a label and a name, without a colon. */
  private static final Pattern LABELLED_PART = Pattern.compile("(?:来源|稿源)\\s?([\\p{IsHan}A-Za-z·]{2,16})");

  /** «游民星空[整理]» beside the date. */
  private static final Pattern ARRANGED = Pattern.compile("([\\p{IsHan}A-Za-z0-9]{2,12})[\\[【](?:整理|编译|综合|原创)[\\]】]");

  /** Sites on which anybody writes. */
  private static final Pattern PLATFORM = Pattern.compile("公众平台|微博|知乎|百家号|网易号|搜狐号|头条|博客|简书|豆瓣|贴吧|论坛|社区|企鹅号|大鱼号|CSDN|Blog|blog|Medium|YouTube|哔哩|抖音|快手|雪球");


  /** In characters. */
  private static final int LONGEST_SITE = 16;

  /** What the date of a page stands behind where it has no year. */
  private static final Pattern DATED = Pattern.compile("(?:发布|发表|刊发|更新)(?:时间|日期|于)\\s?[:：]?\\s?\\d.*");

  /** The lines around the headline in which the page speaks of the story. */
  private static final int BEFORE = 3;
  private static final int BEHIND = 12;

  /** «Thu, 05 Mar 2020 10:00:00 GMT»: in characters; what is no longer is a day and no sentence. */
  private static final int LONGEST_STAMP = 32;

  /** In columns: longer ones are text. */
  private static final int LONGEST_LINE = 110;

  private final Document page;
  private final PageData data;
  private final AccountPage account;
  private final List<String> head = new ArrayList<>();
  private final List<String> below = new ArrayList<>();
  private final List<Element> around = new ArrayList<>();
  private final ZoneOffset zone;
  private @Nullable String wrongDate;

  PageFactsFinder(Document page, PageData data, String title) {
    this.page = page;
    this.data = data;
    account = new AccountPage(page);
    zone = isChinese(title) ? ZoneOffset.ofHours(8) : ZoneOffset.UTC;
    List<PageLines.Line> lines = PageLines.of(page);
    int at = place(lines, title);
    boolean text = false;
    for (int i = Math.max(0, at - BEFORE); i < lines.size(); i++) {
      String line = lines.get(i).text();
      boolean isShort = HeadlineRule.width(line) <= LONGEST_LINE;
      text |= i > at && !isShort || i > at + BEHIND;
      if (isShort && i != at) {
        (text ? below : head).add(line);
        if (!text) {
          around.add(lines.get(i).element());
        }
      }
    }
  }

  /** Whether a headline is in Chinese: its pages give the time of China. */
  private static boolean isChinese(String title) {
    return title.codePoints().anyMatch(Character::isIdeographic)
        && title.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
            || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA);
  }

  /** Where the headline stands; a heading rather than a link to the page itself. */
  private static int place(List<PageLines.Line> lines, String title) {
    String bare = PageTitle.bare(title);
    int found = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (!bare.isEmpty() && PageTitle.bare(lines.get(i).text()).equals(bare)) {
        boolean heading = lines.get(i).element().normalName().matches("h[1-6]");
        if (heading) {
          return i;
        }
        found = found < 0 ? i : found;
      }
    }
    return found;
  }

  PageFacts find() {
    List<Person> people = new ArrayList<>();
    String outlet = outlet();
    for (String line : head) {
      for (Person one : PagePeople.of(line)) {
        add(people, one);
        outlet = outlet == null ? one.outlet() : outlet;
      }
      byline(line, people);
    }
    below.forEach(line -> PagePeople.of(line).forEach(one -> add(people, one)));
    String author = author();
    boolean isNew = people.stream().noneMatch(one -> one.name().equals(author));
    if (author != null && isNew && Names.isChineseName(author) && !Outlets.isOutlet(author)) {
      add(people, new Person("作者", author, null));
    }
    return new PageFacts(address(), outlet, published(), null, people, site());
  }

  /** The author as the page names him to machines; in a meta element it may be the editor, unless the name stands beside the headline. */
  private @Nullable String author() {
    String author = account.author() == null ? data.linked("author") : account.author();
    String meta = data.meta("article:author", "author");
    author = author == null ? marked() : author;
    boolean shown = meta != null && head.stream().anyMatch(line -> (' ' + line + ' ').contains(' ' + meta + ' '));
    return author == null && shown ? meta : author;
  }

  /** The name in an element beside the headline that is called the author's; none if there is none, or several. */
  private @Nullable String marked() {
    List<String> names = around.stream().flatMap(block -> block.select("[class*=author],[rel=author],[itemprop=author]").stream())
        .filter(element -> !element.hasClass("source")).map(element -> element.text().strip()).filter(Names::isChineseName).distinct().toList();
    return names.size() == 1 ? names.get(0) : null;
  }

  /** «澎湃新闻记者 贺梨萍». */
  private static void byline(String line, List<Person> people) {
    for (Byline one : EnglishByline.of(line, new TextRange(0, line.length()), null)) {
      add(people, new Person(one.role(), one.name(), one.outlet()));
    }
    PeopleGrammar.Reading result = PeopleGrammar.read(line, new TextRange(0, line.length()));
    if (result.complete() && !result.photo()) {
      for (Byline one : result.people()) {
        if (!one.name().isBlank()) {
          add(people, new Person(one.role(), one.name(), one.outlet()));
        }
      }
    }
  }

  private static void add(List<Person> people, Person person) {
    if (people.stream().noneMatch(one -> one.name().equals(person.name()) && one.role().equals(person.role()))) {
      people.add(person);
    }
  }

  private @Nullable String outlet() {
    for (List<String> lines : List.of(head, below)) {
      for (String line : lines) {
        Matcher source = SOURCE.matcher(line);
        String named = !source.find() ? null : source.group(1) == null ? source.group(2) : source.group(1);
        if (named != null && !NO_SOURCE.matcher(named).matches()) {
          return named;
        }
        Matcher english = SOURCE_IN_ENGLISH.matcher(line);
        if (english.find() && (Outlets.isEnglish(english.group(1)) || LABELS.matcher(line).find())) {
          return english.group(1);
        }
        Matcher of = SOURCE_OF.matcher(line);
        if (of.find() && Outlets.isOutlet(of.group(1))) {
          return of.group(1);
        }
      }
    }
    String named = account.account() == null ? named() : account.account();
    named = named == null ? besideDate() : named;
    if (named == null) {
      named = data.meta("source", "og:article:source", "mediaid", "article:source", "contentsource");
    }
    if (named == null) {
      String author = data.meta("article:author");
      named = author != null && Outlets.isOutlet(author) ? author : null;
    }
    return named;
  }

  /** The site itself: what it is called in its head and, unless it is known as an outlet, at the end of the title as well. */
  private @Nullable String site() {
    String site = data.meta("og:site_name");
    site = site == null ? data.linked("publisher") : site;
    if (site == null) {
      return TitleParts.site(TitleParts.of(page));
    }
    site = TitleParts.inChinese(site);
    boolean shown = TitleParts.of(page).endsWith(site);
    boolean known = (Outlets.isOutlet(site) || Outlets.isEnglish(site));
    return site.length() <= LONGEST_SITE && (shown || known) && !PLATFORM.matcher(site).find() ? site : null;
  }

  /** What is called a source by its element, or is an outlet in the line of the date. */
  private @Nullable String named() {
    for (Element block : around) {
      for (Element element : block.select("[class*=source],[id*=source]")) {
        String text = element.text().strip();
        if (text.length() >= 2 && text.length() <= 16 && Outlets.isOutlet(text)) {
          return text;
        }
      }
    }
    for (String line : head) {
      if (DATE.matcher(line).find()) {
        for (String word : line.split(" ")) {
          if (Outlets.isOutlet(word)) {
            return word;
          }
        }
      }
    }
    return null;
  }

  /** What stands as a line of its own next to that of the date, or is a part of a line with a label. */
  private @Nullable String besideDate() {
    for (int i = 0; i < head.size(); i++) {
      for (String part : head.get(i).split("[|｜]")) {
        Matcher label = LABELLED_PART.matcher(part.strip());
        if (label.matches() && !NO_SOURCE.matcher(label.group(1)).matches()) {
          return label.group(1);
        }
      }
      boolean isDate = DATE.matcher(head.get(i)).find() || DATED.matcher(head.get(i)).matches();
      Matcher arranged = ARRANGED.matcher(head.get(i));
      if (isDate && arranged.find()) {
        return arranged.group(1);
      }
      String above = isDate && i > 0 && around.get(i - 1).select("a").isEmpty() ? ofNames(head.get(i - 1)) : null;
      if (above != null) {
        return above;
      }
    }
    return null;
  }

  /** The outlet of a line that is one, or one and names of people; none if it is another line, or names two. */
  private static @Nullable String ofNames(String line) {
    if (Outlets.isOutlet(line)) {
      return line;
    }
    String outlet = null;
    for (String word : line.split(" ")) {
      boolean is = Outlets.isOutlet(word);
      if (!is && !Names.isChineseName(word) || is && outlet != null) {
        return null;
      }
      outlet = is ? word : outlet;
    }
    return outlet;
  }

  /** A date of publication that the calendar doesn't have, where {@link #find} found no other; none if there is none. */
  @Nullable String wrongDate() {
    return wrongDate;
  }

  private @Nullable String published() {
    String found = day();
    wrongDate = found == null ? wrongDate : null;
    return found;
  }

  private @Nullable String day() {
    String linked = data.linked("datePublished", "pubDate");
    String found = linked == null ? account.published() : date(linked);
    if (found == null) {
      String meta = data.meta(DATES);
      found = meta == null ? null : date(meta);
    }
    for (Element time : page.select("time[datetime][itemprop=datePublished],time[datetime][pubdate]")) {
      found = found == null ? date(time.attr("datetime")) : found;
    }
    String day = found;
    for (String line : head) {
      String shown = date(line);
      // A time is worth more than the bare day.
      if (shown != null && (found == null || found.length() < shown.length() && shown.startsWith(found))) {
        found = shown;
      }
    }
    return found != null ? found : day != null ? day : TitleParts.day(TitleParts.of(page));
  }

  /** The first day in a text by ISO 8601, with the time where there is one; none if there is no such day. */
  private @Nullable String date(String text) {
    try {
      if (text.matches("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z")) {
        return LocalDateTime.ofInstant(OffsetDateTime.parse(text).toInstant(), zone).withNano(0).toString();
      }
    } catch (DateTimeParseException e) {
      return null;
    }
    Matcher date = DATE.matcher(text);
    boolean is = date.find();
    if (!is) {
      date = PIECES.matcher(text);
      is = date.find();
    }
    if (!is) {
      LocalDate english = text.length() <= LONGEST_STAMP ? EnglishDay.in(text) : EnglishDay.ofLine(text, true);
      return english == null ? null : english + EnglishDay.clock(text);
    }
    LocalDate day = ImageDates.date(number(date, 1), number(date, 2), number(date, 3));
    if (day == null) {
      wrongDate = wrongDate == null ? date.group() : wrongDate;
      return null;
    }
    boolean timed = date.group(4) != null && number(date, 4) < 24 && number(date, 5) < 60;
    String seconds = timed && date.group(6) != null && number(date, 6) < 60 ? ":" + date.group(6) : "";
    return timed ? String.format(Locale.ROOT, "%sT%02d:%02d%s", day, number(date, 4), number(date, 5), seconds) : day.toString();
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }

  private @Nullable String address() {
    for (Element link : page.select("link[rel=canonical][href]")) {
      if (link.attr("href").startsWith("http")) {
        return link.attr("href");
      }
    }
    String address = data.meta("og:url");
    return address != null && address.startsWith("http") ? address : null;
  }
}
