package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.pizhu.html.markup.PageHints;
import org.pizhu.html.markup.PageMeasure;

/** Takes out of the main text of a page what stands in it and is none: share bars, lists of links, forms. */
final class PageCleaner {

  /** In columns: a share bar has less. */
  private static final int LONGEST_SHARE = 500;

  /** With so many commas it is text, whatever else it looks like. */
  private static final int COMMAS_OF_TEXT = 10;

  private static final double FEW_LINKS = 0.2;
  private static final double MANY_LINKS = 0.5;

  private static final Pattern PICTURE = Pattern.compile("pic|img|image|photo");

  private static final Pattern CODE = Pattern.compile("qr|code|ewm|weixin|wechat|\\bad|share|avatar|logo");

  private static final Pattern CREDIT =
      Pattern.compile("[（(](?:照片|图片|圖片|图|圖|Photo)(?:来源|來源| credit)?\\s?[:：/／][^（）()]{2,40}[）)]\\s*$", Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

  private static final Pattern ICON = Pattern.compile(
      "(?i)(?:^|/)(?:icon[-_])?(?:print(?:er)?|e?mail|pdf|qr-?code|ewm|weixin|wechat|share)\\.(?:gif|png|svg)(?:[?#]|$)");

  private static final Pattern PORTRAIT = Pattern.compile(
      "(?:^|[\\s_-])(?:avatar|touxiang|(?:author|user|reporter)[-_]?(?:icon|pic|img|image|photo|head|avatar))(?:$|[\\s_-])");

  /** In columns: beside a portrait stands a name, and what it does. */
  private static final int LONGEST_NAME = 40;

  /** In columns. */
  private static final int LONGEST_CAPTION = 240;

  /** So many boxes one in the other a picture may stand in beside its caption. */
  private static final int BOXES = 3;

  /** Addresses at which networks take what one shares. */
  private static final Pattern SHARES = Pattern.compile(
      "^(?:https?:)?//(?:[\\w.-]*facebook\\.com/(?:sharer|share\\.php|dialog/)|(?:www\\.)?(?:twitter|x)\\.com/(?:intent/|share|home/?\\?status)"
          + "|line\\.naver\\.jp/R/msg|line\\.me/R/(?:msg|ti/p)|lin\\.ee/|social-plugins\\.line\\.me/"
          + "|service\\.weibo\\.com/share|v\\.t\\.sina\\.com\\.cn/share|sns\\.qzone\\.qq\\.com/|connect\\.qq\\.com/|share\\.v\\.t\\.qq\\.com"
          + "|plus\\.google\\.com/share|[\\w.]*whatsapp\\.com/send|t\\.me/share)|^whatsapp:");

  /** In columns: beside links to share stands «分享到：» at most; more is a sentence about «微信», and the link a word of it. */
  private static final int MOST_BESIDE = 12;

  private static final Pattern SHARED = Pattern.compile(
      "(?i)(?:分享|转发|轉發|facebook|twitter|line|whatsapp|weibo|wechat|微博|新浪微博|微信|朋友圈|qq空间|复制链接|複製連結|列印|打印|留言|收藏|点赞"
          + "|\\d{0,7}\\s?(?:我要|发表|發表|查看)?(?:评论|評論)|(?:新浪|腾讯|騰訊)(?:微博)?(?:转发|轉發|分享)|我来说两句|(?:推荐|发送)给(?:朋友|好友)|发送邮件|电子邮件|e-?mail|print|打印本?[文页]|关闭窗口"
          + "|a[-+－＋]|小|中|大)|分享(?:到|至).{0,8}|用LINE傳送");

  private final Element main;
  private final boolean byNames;
  private final boolean suspects;
  private final int columns;

  /**
   * @param main is changed
   * @param byNames whether the names of elements count
   * @param suspects whether what is only like furniture goes
   */
  PageCleaner(Element main, boolean byNames, boolean suspects) {
    this.main = main;
    this.byNames = byNames;
    this.suspects = suspects;
    columns = PageMeasure.of(main).columns();
  }

  void clean() {
    List<Element> headlines = main.select("h1");
    if (headlines.size() == 1) {
      PageEdges.above(main, headlines.get(0));
    }
    // A link or an item that says how to share or to set the page is one, whatever it is called.
    main.select("a,li").stream().filter(element -> SHARED.matcher(element.text().strip()).matches() && (element.nameIs("li") || isAmongLinks(element)))
        .toList().forEach(Element::remove);
    main.select("a[href]").stream().filter(link -> SHARES.matcher(link.attr("href")).find()).toList().forEach(Element::remove);
    main.select("img").stream().filter(PageCleaner::isPortrait).toList().forEach(Element::remove);
    main.select("ul,ol").stream().filter(PageCleaner::isCounter).toList().forEach(Element::remove);
    suspicious("form,fieldset");
    headingsOfText();
    main.select("footer,aside,h1").remove();
    for (Element element : main.select("*")) {
      if (element != main && PageHints.isShare(element) && PageMeasure.of(element).columns() < LONGEST_SHARE && !isText(element)) {
        element.remove();
      }
    }
    for (Element heading : main.select("h2")) {
      if (byNames && PageHints.weight(heading) < 0) {
        heading.remove();
      }
    }
    suspicious("table,ul,ol,dl,div,section");
  }

  /** «1 2 3 4»: the marks of a slide show, or the pages. */
  private static boolean isCounter(Element list) {
    List<Element> items = list.children();
    return items.size() > 1 && items.stream().allMatch(item -> item.nameIs("li") && NUMBER.matcher(item.text().strip()).matches());
  }

  /** Whether a picture is that beside the name of who published the page, or that of a button by the name of its file. */
  private static boolean isPortrait(Element picture) {
    if (ICON.matcher(picture.attr("src")).find()) {
      return true;
    }
    Element box = picture;
    for (int level = 0; level < BOXES && box != null; level++) {
      if (PORTRAIT.matcher((box.className() + ' ' + box.id()).toLowerCase(Locale.ROOT)).find()) {
        return level == 0 || PageMeasure.of(box).columns() <= LONGEST_NAME;
      }
      box = box.parent();
    }
    return false;
  }

  /** Several headings of the first rank, each above a text without links, are those of the parts of a story: some programs set no others. */
  private void headingsOfText() {
    List<Element> parts = main.select("h1").stream().filter(heading -> heading.nextElementSibling() != null && heading.selectFirst("a") == null
        && heading.siblingElements().stream().anyMatch(one -> PageMeasure.of(one).commas() > 1)).toList();
    if (parts.size() > 1 && parts.size() == main.select("h1").size()) {
      parts.forEach(heading -> heading.tagName("h2"));
    }
  }

  /** Whether the line that a link stands in is hardly more than links. */
  private boolean isAmongLinks(Element link) {
    Element line = link;
    while (line != main && line.parent() != null && !PageMeasure.isBlock(line)) {
      line = line.parent();
    }
    int links = line.select("a").stream().mapToInt(one -> PageMeasure.of(one).columns()).sum();
    return PageMeasure.ofLine(line).columns() - links <= MOST_BESIDE;
  }

  /** From the innermost outwards, so that what holds furniture only is empty when its turn comes. */
  private void suspicious(String kinds) {
    if (!suspects) {
      return;
    }
    List<Element> elements = new ArrayList<>(main.select(kinds));
    Collections.reverse(elements);
    for (Element element : elements) {
      boolean top = element == main || element.parent() == main && main.childrenSize() == 1;
      if (!top && element.closest("code,pre") == null && isFurniture(element)) {
        element.remove();
      }
    }
  }

  private boolean isFurniture(Element element) {
    int weight = byNames ? PageHints.weight(element) : 0;
    if (weight < 0 && (isPicture(element) || isInFigure(element) || isText(element) || isMost(element))) {
      return false;
    }
    if (weight < 0) {
      return true;
    }
    PageMeasure measure = PageMeasure.of(element);
    if (isCredited(element, measure)) {
      return false;
    }
    if (measure.commas() >= COMMAS_OF_TEXT || element.nameIs("table") && isData(element)) {
      return false;
    }
    int images = element.select("img").size();
    if (measure.columns() == 0) {
      return images == 0;
    }
    int paragraphs = element.select("p").size();
    boolean list = element.nameIs("ul") || element.nameIs("ol") || listPart(element, measure) > 0.9;
    boolean figure = element.closest("figure") != null || !element.select("figure").isEmpty();
    int items = element.select("li").size() - 100;
    boolean bareLabel = !list && !figure && measure.columns() < 25 && (images == 0 || images > 2) && measure.links() > 0;
    return !list && items > paragraphs
        || element.select("input").size() > paragraphs / 3
        || bareLabel
        || !list && weight < 25 && measure.links() > FEW_LINKS
        || list && weight < 25 && measure.links() > MANY_LINKS
        || weight >= 25 && measure.links() > MANY_LINKS;
  }

  /** Most of what was found, in sentences: that is the text, whatever it is called; comments may outweigh it. */
  private boolean isMost(Element element) {
    PageMeasure measure = PageMeasure.of(element);
    return measure.columns() > columns / 2 && measure.commas() >= COMMAS_OF_TEXT && measure.links() < FEW_LINKS && !PageHints.isTalk(element);
  }

  /** A text of sentences that stands in the element itself, not in blocks within it: «share» may hold a bar and the whole story. */
  private static boolean isText(Element element) {
    PageMeasure line = PageMeasure.ofLine(element);
    return line.commas() >= COMMAS_OF_TEXT && line.links() < FEW_LINKS;
  }

  /** A picture and a line that says what it shows, named like one: «media_pic». */
  private static boolean isPicture(Element element) {
    String names = (element.className() + ' ' + element.id()).toLowerCase(Locale.ROOT);
    int columns = PageMeasure.of(element).columns();
    boolean named = PICTURE.matcher(names).find() && !CODE.matcher(names).find() && columns > 0 && columns <= LONGEST_CAPTION;
    return (named || isFigure(element)) && element.select("img").size() == 1 && element.select("a").isEmpty();
  }

  /** A box with a figure and its caption and nothing else is no furniture, whatever it is called: «media». */
  private static boolean isFigure(Element element) {
    Element caption = element.selectFirst("figure figcaption");
    return caption != null && caption.hasText() && caption.text().equals(element.text());
  }

  /** A picture and a line that ends with whose it is, which may be a link: «<div class=newspic>…（照片来源/…）». */
  private static boolean isCredited(Element element, PageMeasure measure) {
    return PICTURE.matcher(element.className().toLowerCase(Locale.ROOT)).find() && element.select("img").size() == 1 && measure.columns() <= LONGEST_CAPTION
        && CREDIT.matcher(element.text()).find();
  }

  /** The picture of a figure in a box of its own, or the caption beside it: «figure-media». */
  private static boolean isInFigure(Element element) {
    boolean captioned = element.closest("figure") != null
        || element.parents().stream().limit(BOXES).anyMatch(around -> around.select("img").size() == 1 && around.selectFirst(".caption") != null);
    boolean caption = element.selectFirst(".caption") != null && element.select(".caption").text().length() == element.text().length();
    return captioned && (caption || element.select("img").size() == 1 && !element.hasText());
  }

  private static double listPart(Element element, PageMeasure whole) {
    int columns = 0;
    for (Element list : element.select("ul,ol")) {
      columns += list.parent() == null || list.parent().closest("ul,ol") == null ? PageMeasure.of(list).columns() : 0;
    }
    return whole.columns() == 0 ? 0 : (double) columns / whole.columns();
  }

  /** Whether a table has rows of figures, not the layout of the page. */
  private static boolean isData(Element table) {
    if (!table.select("caption,thead,tfoot,th,col,colgroup").isEmpty()) {
      return true;
    }
    int rows = table.select("tr").size();
    int cells = table.select("td").size();
    return table.select("table").size() == 1 && rows > 0 && cells > 10 && cells / rows > 1;
  }
}
