package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.PageMeasure;
import org.pizhu.html.words.HeadlineRule;
import org.pizhu.html.words.Outlets;
import org.pizhu.text.WhiteSpace;

/** Takes lines off the main text of a page that speak of it and are kept as fields, or belong to the page. */
final class PageEdges {

  private static final int FIRST = 6;
  private static final int LAST = 10;

  /** In columns. */
  private static final int LONGEST = 160;

  /** In columns: a heading of something else is no longer. */
  private static final int LONGEST_STOP = 40;

  /** A page goes on to something else only after so much of the text. */
  private static final double STOP_AFTER = 0.6;
  private static final double DISCLAIMER_AFTER = 0.35;

  /** In characters: what a page says of its rights may be longer than a story of so many. */
  private static final int SURELY = 120;

  /** In characters: with less before it the line of the editor stands above the text. */
  private static final int ENOUGH = 60;

  /** So many lines below its label the text of a sidebar begins. */
  private static final int SIDEBAR = 3;

  /** The text of a line that is nearly all link. */
  private static final double LINKED = 0.8;

  private PageEdges() {}

  /**
   * Cleans the edges.
   *
   * @param main is changed
   * @param title the headline, which need not stand in the text again
   */
  static void trim(Element main, String title) {
    // Such a link may end the last paragraph: «新文化报记者 李洪洲返回搜狐，查看更多».
    main.select("a").stream()
        .filter(link -> EdgeWords.BACK.matcher(link.text().strip()).matches() || EdgeWords.TO_ITSELF.matcher(link.text().strip()).matches())
        .toList().forEach(Element::remove);
    PageDeck.settle(main);
    cut(main);
    labelled(main);
    behindEditor(main);
    between(main);
    brokenHead(main, title);
    lines(main, title);
    brokenLinks(main);
    links(main);
    // Lists of links stood behind these.
    tails(main);
    links(main);
  }

  private static void tails(Element main) {
    List<PageLines.Line> lines = PageLines.of(main);
    for (PageLines.Line line : lines.subList(Math.max(0, lines.size() - LAST), lines.size())) {
      boolean is = isOfPage(line) && HeadlineRule.width(line.text()) <= LONGEST && EdgeWords.TAIL.matcher(line.text()).matches();
      if (is && line.isAlone() && line.element() != main) {
        line.element().remove();
      }
    }
  }

  /** Takes off labels at the end that are lines of their own, and what stands below each: «供稿单位：», «第九人民医院». */
  private static void labelled(Element main) {
    List<PageLines.Line> lines = PageLines.of(main);
    for (int at = lines.size() - 1; at > 0; at -= 2) {
      PageLines.Line label = lines.get(at - 1);
      PageLines.Line value = lines.get(at);
      boolean pair = EdgeWords.LABELS.matcher(label.text()).matches() && isOwn(value, main) && HeadlineRule.width(value.text()) <= LONGEST_STOP
          && !EdgeWords.SAID.matcher(value.text()).find();
      // The label may stand in the box that holds the value as well.
      boolean holds = value.element().parents().contains(label.element()) && label.element() != main
          && PageTitle.bare(label.element().text()).equals(PageTitle.bare(label.text() + value.text()));
      if (!pair || !holds && !isOwn(label, main)) {
        return;
      }
      value.element().remove();
      label.element().remove();
    }
  }

  private static boolean isOwn(PageLines.Line line, Element main) {
    return line.isAlone() && line.element() != main && line.element().select("img").isEmpty();
  }

  /** Whether a line can be one of the page: no caption, and no figure of a table. */
  private static boolean isOfPage(PageLines.Line line) {
    return !line.element().hasClass("caption") && !(EdgeWords.NUMBER.matcher(line.text()).matches() && line.element().closest("td,th") != null);
  }

  /** Takes off what {@link #lines} takes off, where the text begins with such lines and breaks instead of blocks. */
  private static void brokenHead(Element main, String title) {
    String bare = PageTitle.bare(title);
    List<PageLines.Line> lines = PageLines.of(main);
    for (int i = 0; i < Math.min(FIRST, lines.size()); i++) {
      for (List<Node> line : BrokenLines.first(lines.get(i).element(), FIRST)) {
        String words = BrokenLines.words(line);
        boolean fact = words.isEmpty() || HeadlineRule.width(words) <= LONGEST && (EdgeWords.HEAD.matcher(words).matches() || isTitle(words, bare));
        if (!fact || BrokenLines.isPictured(line)) {
          break;
        }
        line.forEach(Node::remove);
      }
    }
  }

  private static void between(Element main) {
    PageLines.Line label = null;
    boolean others = false;
    for (PageLines.Line line : PageLines.of(main)) {
      boolean alone = line.isAlone() && line.element() != main;
      // «相关新闻：» and the links to these, parted by breaks.
      if (alone && EdgeWords.OTHERS.matcher(line.text()).lookingAt() && line.element().select("img").isEmpty()
          && PageMeasure.ofLine(line.element()).links() > LINKED) {
        line.element().remove();
        continue;
      }
      others = (others || label != null) && PageMeasure.ofLine(line.element()).links() > LINKED;
      if (others && label != null) {
        label.element().remove();
      }
      if (alone && (others || EdgeWords.BETWEEN.matcher(line.text()).matches())) {
        line.element().remove();
      }
      label = alone && EdgeWords.OTHERS.matcher(line.text()).matches() ? line : null;
    }
  }

  /** Takes off the lines at both ends that are kept as fields, and nothing else. */
  static void trimFacts(Element main, String title) {
    lines(main, title);
  }

  /** Whether a line at the beginning speaks of the story and is none of its text. */
  static boolean isFact(String line) {
    return EdgeWords.HEAD.matcher(line).matches();
  }

  /** Takes off the lines above a headline that are no sentences: menus, boxes to search, the channel. */
  static void above(Element main, Element headline) {
    for (PageLines.Line line : PageLines.of(main)) {
      Element element = line.element();
      if (element == headline) {
        return;
      }
      // A paragraph without a link may be a kicker.
      boolean linked = PageMeasure.ofLine(element).links() > LINKED;
      boolean text = !linked && (element.nameIs("p") && element.selectFirst("a") == null || EdgeWords.SAID.matcher(line.text()).find()
          || !element.select("img").isEmpty()
          || element.closest("figure") != null);
      if (line.isAlone() && element != main && !text && !headline.parents().contains(element)) {
        element.remove();
      }
    }
  }

  private static void lines(Element main, String title) {
    String bare = PageTitle.bare(title);
    PageLines.of(main).stream().filter(line -> PageTitle.bare(line.text()).equals(bare)).findFirst().ifPresent(line -> above(main, line.element()));
    List<PageLines.Line> lines = PageLines.of(main);
    for (int i = 0; i < lines.size(); i++) {
      PageLines.Line line = lines.get(i);
      boolean first = i < FIRST && (EdgeWords.HEAD.matcher(line.text()).matches() || isTitle(line.text(), bare) || isAuthors(lines, i));
      boolean last = i >= lines.size() - LAST && EdgeWords.TAIL.matcher(line.text()).matches();
      boolean alone = line.isAlone() && line.element() != main;
      boolean fact = (first && (alone || !line.isAlone()) || last && alone) && isOfPage(line);
      if (fact && HeadlineRule.width(line.text()) <= LONGEST) {
        remove(line, main);
      }
    }
  }

  /** Whether a line is names and nothing else, or the outlet behind these, and the line of the day stands beside it. */
  private static boolean isAuthors(List<PageLines.Line> lines, int at) {
    String line = lines.get(at).text();
    boolean all = HeadNames.isHouseAndNames(line) || !PagePlace.namesOfPair(line).isEmpty();
    boolean account = at + 1 < lines.size() && HeadNames.isHouse(line) && EdgeWords.ACCOUNT_DAY.matcher(lines.get(at + 1).text()).matches();
    boolean house = at > 0 && HeadNames.isHouse(line) && !HeadNames.of(lines.get(at - 1).text()).isEmpty();
    int next = !house && at + 1 < lines.size() && HeadNames.isHouse(lines.get(at + 1).text()) ? at + 2 : at + 1;
    boolean day = at > 0 && isDay(lines.get(at - 1).text()) || next < lines.size() && isDay(lines.get(next).text());
    return account || day && (all || house || !HeadNames.of(line).isEmpty());
  }

  /** Whether a line is that of the day, or the hour below it. */
  static boolean isDay(String line) {
    return PageDays.isIn(line) && EdgeWords.HEAD.matcher(line).matches() || EdgeWords.CLOCK.matcher(line).matches();
  }

  /** The headline, or with the number of a picture or a channel behind it: «城春图集 (1/5)», «城春图集 (文化)». */
  private static boolean isTitle(String line, String bare) {
    String words = PageTitle.bare(line);
    return words.equals(bare) || !bare.isEmpty() && words.startsWith(bare) && EdgeWords.COUNTED.matcher(words.substring(bare.length())).matches();
  }

  /** Takes a line off; one that stands between blocks without one of its own leaves these and the pictures. */
  private static void remove(PageLines.Line line, Element main) {
    if (line.isAlone() && line.element() != main) {
      line.element().remove();
      return;
    }
    for (Node node : new ArrayList<>(line.element().childNodes())) {
      boolean kept = node instanceof Element element
          && (PageMeasure.isBlock(element) || element.nameIs("img") || !element.select("img").isEmpty()
          || element.select("*").stream().anyMatch(PageMeasure::isBlock));
      if (!kept) {
        node.remove();
      }
    }
  }

  /** Takes off all from the line on with which the page goes on to something else. */
  private static void cut(Element main) {
    List<PageLines.Line> lines = PageLines.of(main);
    int whole = lines.stream().mapToInt(line -> line.text().length()).sum();
    int read = 0;
    boolean answered = false;
    PageLines.Line last = null;
    for (PageLines.Line line : lines) {
      boolean disclaims = EdgeWords.DISCLAIMER.matcher(line.text()).lookingAt();
      boolean label = disclaims || line.text().contains("声明") || line.text().contains("聲明") || HeadlineRule.width(line.text()) <= LONGEST_STOP;
      boolean late = read > (disclaims ? DISCLAIMER_AFTER : STOP_AFTER) * whole || disclaims && read > SURELY || answered;
      answered |= read > ENOUGH && EdgeWords.ANSWERED.matcher(line.text()).matches();
      boolean members = read > ENOUGH && line.element().normalName().matches("h[1-6]") && EdgeWords.MEMBERS.matcher(line.text()).matches();
      late |= members;
      boolean stops = members || EdgeWords.STOP.matcher(line.text()).matches() || EdgeWords.STOP.matcher(line.text().replace(" ", "")).matches()
          || Outlets.isChannel(PageTitle.bare(line.text()));
      if (label && late && line.element() != main && stops && !isSidebar(lines, line)) {
        removeFrom(main, last != null && EdgeWords.ORDINAL.matcher(last.text()).matches() ? last.element() : line.element());
        return;
      }
      last = line.element() == main ? null : line;
      read += line.text().length();
    }
  }

  /** Whether «相关链接» heads what a newspaper prints beside a story: not links but text, perhaps below a heading of its own. */
  private static boolean isSidebar(List<PageLines.Line> lines, PageLines.Line label) {
    int at = lines.indexOf(label) + 1;
    boolean is = EdgeWords.SIDEBAR.matcher(label.text()).matches();
    for (PageLines.Line line : is ? lines.subList(at, Math.min(at + SIDEBAR, lines.size())) : List.<PageLines.Line>of()) {
      if (PageMeasure.ofLine(line.element()).links() > 0) {
        return false;
      }
      if (HeadlineRule.width(line.text()) > LONGEST && EdgeWords.SENTENCE.matcher(line.text()).find()) {
        return true;
      }
    }
    return false;
  }

  /** Takes off what follows the line of the editor, where no sentence is left there: counts, buttons, what readers may answer. */
  private static void behindEditor(Element main) {
    List<PageLines.Line> lines = PageLines.of(main);
    int read = 0;
    int at = -1;
    for (int i = 0; i < lines.size(); i++) {
      PageLines.Line line = lines.get(i);
      boolean ends = at < 0 && read > ENOUGH && line.element() != main && EdgeWords.ANSWERED.matcher(line.text()).matches();
      at = ends ? i : at;
      read += line.text().length();
      boolean page = EdgeWords.STOP.matcher(line.text()).matches() || EdgeWords.TAIL.matcher(line.text()).matches();
      if (at >= 0 && i > at && !page && (EdgeWords.SENTENCE.matcher(line.text()).find() || !line.element().select("img").isEmpty())) {
        return;
      }
    }
    if (at >= 0 && at + 1 < lines.size() && lines.get(at + 1).element() != main) {
      removeFrom(main, lines.get(at + 1).element());
    }
  }

  private static void removeFrom(Element main, Element first) {
    List<Element> holders = first.parents();
    boolean behind = false;
    for (Element element : main.select("*")) {
      behind |= element == first;
      if (behind && !holders.contains(element)) {
        element.remove();
      }
    }
  }

  /** Takes off the lines at the end that are links, or lead to something else, and end with breaks instead of being blocks. */
  private static void brokenLinks(Element main) {
    Element last = main;
    for (Node end = end(last); end instanceof Element child && PageMeasure.isBlock(child); end = end(last)) {
      last = child;
    }
    List<Node> line = new ArrayList<>();
    Node before;
    for (Node node = last.lastChild(); node != null; node = before) {
      before = node.previousSibling();
      boolean breaks = node instanceof Element element && element.nameIs("br");
      boolean ends = breaks || node instanceof Element element && (PageMeasure.isBlock(element) || !element.select("img").isEmpty());
      if (breaks) {
        line.add(node);
      }
      if (ends && !isFurniture(line)) {
        return;
      }
      if (ends) {
        line.forEach(Node::remove);
        line.clear();
      } else {
        line.add(node);
      }
      if (ends && !breaks) {
        return;
      }
    }
  }

  /** The last node of an element that shows anything; null if none does. */
  private static @Nullable Node end(Element element) {
    Node end = element.lastChild();
    while (end != null && !(end instanceof TextNode text && !text.isBlank())
        && !(end instanceof Element child && (child.hasText() || !child.select("img").isEmpty()))) {
      end = end.previousSibling();
    }
    return end;
  }

  /** Whether the nodes of a line, from its last one on, are blank, nearly all link, or words with which a page goes on. */
  private static boolean isFurniture(List<Node> nodes) {
    Element line = new Element("p");
    nodes.forEach(node -> line.prependChild(node.clone()));
    String words = WhiteSpace.fold(line.text());
    return words.isEmpty() || words.startsWith(">>>") || PageMeasure.of(line).links() > LINKED
        || HeadlineRule.width(words) <= LONGEST_STOP && (EdgeWords.STOP.matcher(words).matches() || EdgeWords.TAIL.matcher(words).matches());
  }

  /** Takes off links and days at the end, which are lists of other stories. */
  private static void links(Element main) {
    List<PageLines.Line> lines = PageLines.of(main);
    for (int i = lines.size() - 1; i > 0; i--) {
      PageLines.Line line = lines.get(i);
      boolean heading = HeadlineRule.width(line.text()) <= LONGEST_STOP && EdgeWords.STOP.matcher(line.text()).matches();
      // «新闻：»: a label whose links are gone.
      heading |= EdgeWords.LABEL.matcher(line.text()).matches();
      boolean furniture = heading || EdgeWords.DAY.matcher(line.text()).matches() || PageMeasure.ofLine(line.element()).links() > LINKED;
      if (!furniture || !line.isAlone() || line.element() == main) {
        return;
      }
      line.element().remove();
    }
  }
}
