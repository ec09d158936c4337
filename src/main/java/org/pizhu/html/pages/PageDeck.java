package org.pizhu.html.pages;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** What stands between the headline of a page and its text: a second headline, and what the page itself says the story is about. */
final class PageDeck {

  /** The lines at the beginning of a text among which that of the day stands, if it stands there. */
  private static final int FIRST = 6;

  /** In characters: a shorter line may come again by chance. */
  private static final int SHORTEST_SUMMARY = 30;

  /** A heading may stand between a summary and the first words of the text. */
  private static final int NEXT = 2;

  private static final Pattern SUMMARY = Pattern.compile("(?i)intro|summary|abstract|digest|zhaiyao|daodu");

  /** «【导读】…»: the first words of the text once more, cut where they are too long. */
  private static final Pattern LABEL = Pattern.compile("[【\\[]?(?:导读|導讀|摘要|导语|導語|提要)(?:[】\\]]|[:：])");

  private static final Pattern CUT = Pattern.compile("(?:[.]{3,6}|…+)$");

  private PageDeck() {}

  /**
   * Settles them.
   *
   * @param main is changed
   */
  static void settle(Element main) {
    summary(main);
    second(main);
  }

  /** Takes off what is called a summary and says word for word what the text says again. */
  private static void summary(Element main) {
    List<PageLines.Line> lines = PageLines.of(main);
    if (lines.isEmpty()) {
      return;
    }
    Element first = lines.get(0).element();
    String words = PageTitle.bare(lines.get(0).text());
    boolean named = first != main && SUMMARY.matcher(first.className() + ' ' + first.id()).find();
    Matcher label = LABEL.matcher(words);
    boolean labelled = label.lookingAt();
    String said = CUT.matcher(labelled ? words.substring(label.end()) : words).replaceFirst("");
    boolean alone = first != main && lines.get(0).isAlone() && said.length() >= SHORTEST_SUMMARY;
    String rest = labelled && alone ? lines.stream().skip(1).map(line -> PageTitle.bare(line.text())).collect(Collectors.joining()) : "";
    List<Element> again = !alone ? List.of()
        : lines.stream().skip(1).filter(line -> PageTitle.bare(line.text()).equals(words)).map(PageLines.Line::element).toList();
    // In a box of its own right above, it says what the text begins with whatever the box is called.
    boolean next = lines.stream().skip(1).limit(NEXT).anyMatch(line -> again.contains(line.element()) && line.element().parent() != first.parent());
    boolean boxed = next && first.parent() != main
        && first.parent().text().equals(first.text());
    if (alone && (!again.isEmpty() && (named || boxed) || rest.startsWith(said))) {
      first.remove();
    }
  }

  /** A heading above the line of the day belongs to the headline: it heads no part of the text. */
  private static void second(Element main) {
    List<PageLines.Line> lines = PageLines.of(main);
    for (int i = 1; i < Math.min(FIRST, lines.size()); i++) {
      if (PageEdges.isDay(lines.get(i).text())) {
        lines.subList(0, i).stream().map(PageLines.Line::element).filter(element -> element.normalName().matches("h[2-6]"))
            .forEach(element -> element.tagName("p"));
        return;
      }
    }
  }
}
