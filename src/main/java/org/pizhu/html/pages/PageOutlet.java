package org.pizhu.html.pages;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.PageMeasure;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.html.words.Names;
import org.pizhu.html.words.Outlets;

/** Which outlet a story is from, by a line of source, the lines around the headline and the page's head; and what the site calls itself. */
final class PageOutlet {

  /** «来源：新京报», «本文来源：…», «来源: 中国新闻网». */
  private static final Pattern SOURCE = Pattern.compile(
      "(?:^[（(【\\[]?|[\\s）)】|｜]|(?<=\\d))(?:本文|文章|信息|稿件|新闻)?(?:来源于?|稿源"
          + "|來源)(?:\\s?[:：]\\s?|\\s[-–—]\\s)(?:\\d{1,2}月\\d{1,2}日\\s?)?"
          + "(?:[《“]?([^\\s|｜，,；;《》”：:（(）)】\\]]{2,24}+)(?!《)|([^\\s|｜，,；;《》：:（(]{2,12}《[^《》，。]{2,14}》))");

  /** «本文来源于北京商报», before an outlet that is known as one. */
  private static final Pattern SOURCE_OF = Pattern.compile("(?:本文|文章|稿件)来源于\\s?([\\p{IsHan}A-Za-z0-9]{2,16})(?=\\s|$)");

  /** «本文轉載自河邊新聞網» below a text. */
  private static final Pattern PASSED_ON = Pattern.compile(
      "^[（(]?(?:(?:本文|文章|稿件|全文)来源于\\s?|(?:本文|文章|稿件|全文)?(?:转载自|轉載自|转自|轉自)\\s?[:：]?\\s?)([\\p{IsHan}A-Za-z0-9]{2,16})(?=[\\s）)。]|$)");

  /** «… | From: Shenzhen Daily | …». */
  private static final Pattern SOURCE_IN_ENGLISH = Pattern.compile("(?:^|[|｜]\\s?)(?:Source|From)\\s?[:：]\\s?([A-Z][A-Za-z.'’ ]{2,30}?)(?=\\s?[|｜]|$)");

  /** In a line with one of these the source is that of the story: «Source: …» alone stands under tables as well. */
  private static final Pattern LABELS = Pattern.compile("(?:Writer|Editor|Author|Updated|Published)\\s?[:：]");

  /** What follows the name of a source: nothing, a mark, another label, a day. */
  private static final Pattern ENDED = Pattern.compile("\\s?(?:$|[^\\p{L}\\s]|\\p{IsHan}{2,6}\\s?[:：])");

  /** Names that say nothing. */
  private static final Pattern NO_SOURCE = Pattern.compile("(?:网络|互联网|综合|原创|未知|本站|转载|自媒体|官方|作者|编辑|责编|微信公众号?).*");

  /** «来源: qq» below a text is where a program took it from. */
  private static final Pattern SHORT = Pattern.compile("[a-z0-9]{2,6}");

  /** «河边热点网整合 2020-03-05». */
  private static final Pattern TAKEN = Pattern.compile("(?<=.{3})(?:整合|整理)$");

  /** «河边观察 2022年1期»: a magazine and its issue. */
  private static final Pattern ISSUED = Pattern.compile("《?(\\p{IsHan}{2,12})》?\\s?(?:19|20)\\d{2}年第?\\s?\\d{1,2}期");

  /** «河边时报综合». */
  private static final Pattern COMPILED = Pattern.compile("(?<=.{3})(?:综合|綜合)$");

  /** «【河边晚报╱记者张三╱即时报道】»: the house before the reporter, between strokes. */
  private static final Pattern HOUSE = Pattern.compile("[【〔（(\\[]?(\\p{IsHan}{2,10})[╱／/∕]\\s?(?:記者|记者)");

  /** «来源CSDN»: a part of a line between bars that is a label and a name, without a colon. */
  private static final Pattern LABELLED_PART = Pattern.compile("(?:来源|稿源)\\s?([\\p{IsHan}A-Za-z·]{2,16})");

  /** «游民星空[整理]» beside the date. */
  private static final Pattern ARRANGED = Pattern.compile("([\\p{IsHan}A-Za-z0-9]{2,12})[\\[【](?:整理|编译|综合|原创)[\\]】]");

  /** A house in Latin letters is one where the page calls itself and its publisher so. */
  private static final Pattern LATIN = Pattern.compile("[A-Z][A-Za-z0-9.'’&]{2,}(?: [A-Za-z0-9.'’&]+){0,3}");

  /** «/ 河边晚报», behind a name. */
  static final Pattern GAP = Pattern.compile("^[/／|｜·\\s]+");

  private static final Pattern PRINTED = Pattern.compile("《([^《》]{2,14})》");

  /** Sites on which anybody writes. */
  private static final Pattern PLATFORM = Pattern.compile("公众平台|微博|知乎|百家号|网易号|搜狐号|头条|博客|简书|豆瓣|贴吧|论坛|社区|企鹅号|大鱼号|CSDN|Blog|blog|Medium|YouTube|哔哩|抖音|快手|雪球");

  /** «版权作品，未经河边网书面授权，严禁转载»: the rights are those of the page, and the page is that outlet's. */
  private static final Pattern RIGHTS =
      Pattern.compile("(?:未经|未經)(\\p{IsHan}{2,12}?)\\s?(?:[a-z.]{4,24}\\s?)?(?:书面|書面|正式|明确)?(?:授权|授權|许可|許可|同意|允许|允許)");

  private static final Pattern PART = Pattern.compile(".*(?:专栏|專欄|专题|專題|栏目|欄目|平台|公开|公開)");

  /** In columns. */
  private static final int LONGEST_SITE = 32;

  /** What the date of a page stands behind where it has no year. */
  private static final Pattern DATED = Pattern.compile("(?:发布|发表|刊发|更新)(?:时间|日期|于)\\s?[:：]?\\s?\\d.*");

  private final Document page;
  private final PageData data;
  private final AccountPage account;
  private final List<String> head;
  private final List<String> below;
  private final List<Element> around;

  /**
   * @param head the lines around the headline, from the top
   * @param below short lines below the text
   * @param around the elements in which the lines of the head stand, one each
   */
  PageOutlet(Document page, PageData data, AccountPage account, List<String> head, List<String> below, List<Element> around) {
    this.page = page;
    this.data = data;
    this.account = account;
    this.head = head;
    this.below = below;
    this.around = around;
  }

  /** Whether a line begins with the label of a source and a name. */
  static boolean isSource(String line) {
    return SOURCE.matcher(line).lookingAt();
  }

  /** Whom the page says the story is from; none if it says nothing plain. */
  @Nullable String outlet() {
    for (List<String> lines : List.of(head, below)) {
      for (String line : lines) {
        Matcher source = SOURCE.matcher(line);
        String named = !source.find() ? null : source.group(1) == null ? source.group(2) : source.group(1);
        // Below a text «文章來源：» may lead to the title of another.
        boolean whole = lines == head || named != null && (ENDED.matcher(line.substring(source.end())).lookingAt() || Outlets.isOutlet(named));
        if (named != null && whole && !NO_SOURCE.matcher(named).matches() && !(lines == below && SHORT.matcher(named).matches())) {
          String printed = isPerson(named) ? printed() : null;
          return printed == null ? named : printed;
        }
        Matcher english = SOURCE_IN_ENGLISH.matcher(line);
        if (english.find() && (Outlets.isEnglish(english.group(1)) || LABELS.matcher(line).find())) {
          return english.group(1);
        }
        Matcher of = (lines == head ? SOURCE_OF : PASSED_ON).matcher(line);
        if (of.find() && Outlets.isOutlet(of.group(1))) {
          return of.group(1);
        }
      }
    }
    String named = account.from() != null ? account.from() : account.account() == null ? named() : account.account();
    for (String line : named == null ? head : List.<String>of()) {
      Matcher day = PageDays.in(line);
      Matcher house = HOUSE.matcher(day == null ? line : line.substring(day.end()).strip());
      if (house.lookingAt() && Outlets.isOutlet(house.group(1))) {
        return house.group(1);
      }
    }
    named = named == null ? besideDate() : named;
    named = named != null ? named : head.stream().map(ISSUED::matcher).filter(Matcher::matches).map(issued -> issued.group(1)).findFirst().orElse(null);
    if (named == null) {
      named = data.meta("source", "og:article:source", "mediaid", "article:source", "contentsource");
    }
    if (named == null && PageMeasure.of(page.body()).commas() == 0) {
      named = ScriptText.source(page);
    }
    String author = named == null ? data.meta("article:author") : null;
    return author != null && Outlets.isOutlet(author) ? author : named;
  }

  /** Whether a name is rather that of who wrote a story: «来源: 张三». */
  private static boolean isPerson(String name) {
    return Names.isChineseName(name) && !Outlets.isOutlet(name);
  }

  /** The paper or magazine that stands beside the day in the marks of a title: «2020年3月5日 《河边周刊》». */
  private @Nullable String printed() {
    for (String line : head) {
      Matcher paper = PRINTED.matcher(line);
      if (PageDays.isIn(line) && paper.find() && Outlets.isOutlet(paper.group(1))) {
        return paper.group(1);
      }
    }
    return null;
  }

  /** The site itself: what it is called in its head and, unless it is known as an outlet, at the end of the title as well. */
  @Nullable String site() {
    String site = data.meta("og:site_name");
    site = site == null ? data.linked("publisher") : site;
    if (site == null) {
      String told = data.meta("og:title");
      String titled = TitleParts.site(TitleParts.of(page));
      titled = titled == null && told != null ? TitleParts.site(told) : titled;
      String named = data.meta("application-name", "dable:author");
      titled = titled == null && named != null && TitleParts.of(page).contains(named) && !PLATFORM.matcher(named).find() ? named : titled;
      titled = titled == null ? holder() : titled;
      titled = titled == null ? official() : titled;
      return titled == null ? HomeName.of(page, Stream.concat(head.stream(), below.stream()).toList()) : titled;
    }
    site = TitleParts.withoutKind(TitleParts.inChinese(TitleParts.withoutSlogan(site)));
    boolean shown = TitleParts.of(page).endsWith(site);
    site = shown ? site : TitleParts.house(site);
    boolean known = Outlets.isOutlet(site) || Outlets.isEnglish(site);
    if (PLATFORM.matcher(site).find()) {
      return null;
    }
    String publisher = data.linked("publisher");
    String titled = TitleParts.site(TitleParts.of(page));
    known |= titled == null && LATIN.matcher(site).matches() && publisher != null && publisher.equalsIgnoreCase(site);
    if (titled != null && !shown && titled.codePoints().anyMatch(Character::isIdeographic) && site.codePoints().noneMatch(Character::isIdeographic)) {
      return titled;
    }
    // A house may call itself otherwise in its head than where readers see it.
    return HeadlineRule.width(site) <= LONGEST_SITE && (shown || known) ? site : titled;
  }

  /** What a site of the government calls itself by the standard for these; some name a part of it instead. */
  private @Nullable String official() {
    String name = data.meta("sitename");
    return name == null || PART.matcher(name).matches() || HeadlineRule.width(name) > LONGEST_SITE ? null : name;
  }

  /** Whom one has to ask before passing on what the page says, where that is an outlet; none if it names none. */
  private @Nullable String holder() {
    for (String line : below) {
      Matcher asks = RIGHTS.matcher(line);
      if (asks.find() && Outlets.isOutlet(asks.group(1))) {
        return asks.group(1);
      }
    }
    return null;
  }

  /** What is called a source by its element, or is an outlet in the line of the date. */
  private @Nullable String named() {
    for (Element block : around) {
      for (Element element : block.select("[class*=source],[id*=source],[class~=(?:^|[\\s_-])publication(?:$|[\\s_-])]")) {
        String text = GAP.matcher(element.text().strip()).replaceFirst("");
        if (text.length() >= 2 && text.length() <= 16 && Outlets.isOutlet(text) && !Outlets.isChannel(text)) {
          return text;
        }
      }
    }
    for (String line : head) {
      if (PageDays.isIn(line)) {
        for (String one : line.split(" ")) {
          String word = TAKEN.matcher(one).replaceFirst("");
          if (Outlets.isOutlet(word) && !Outlets.isChannel(word)) {
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
      boolean isDate = PageDays.isIn(head.get(i)) || DATED.matcher(head.get(i)).matches();
      Matcher arranged = ARRANGED.matcher(head.get(i));
      if (isDate && arranged.find()) {
        return arranged.group(1);
      }
      String above = isDate && i > 0 && around.get(i - 1).select("a").isEmpty() ? ofNames(COMPILED.matcher(head.get(i - 1)).replaceFirst("")) : null;
      if (above != null) {
        return above;
      }
      boolean below = isDate && i + 1 < head.size() && around.get(i + 1).select("a,img").isEmpty() && PageDays.isDay(head.get(i));
      if (below && Outlets.isOutlet(head.get(i + 1)) && !Outlets.isChannel(head.get(i + 1))) {
        return head.get(i + 1);
      }
    }
    return null;
  }

  /** The outlet of a line that is one, or one and names of people; none if it is another line, or names two. */
  private static @Nullable String ofNames(String line) {
    if (Outlets.isChannel(line)) {
      return null;
    }
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
}
