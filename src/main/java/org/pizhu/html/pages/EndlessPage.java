package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.PageHints;
import org.pizhu.html.markup.PageMeasure;
import org.pizhu.html.words.HeadlineRule;

/**
 * Pages that go on with the next story when a reader comes to the end of one. Saved then, they hold several stories in the same dress, of
 * which the later may be longer; the title of the page is that of the first.
 */
final class EndlessPage {

  /** The part of the words of the first headline that the title has as well. */
  private static final double SHARED = 0.5;

  /** A page with more headings of the first rank is a list, or a text that uses them for its parts. */
  private static final int MOST_STORIES = 30;

  /** In columns: with less it is no story. */
  private static final int ENOUGH = 200;

  /** In columns: a longer line is text. */
  private static final int LONGEST_LINE = 110;

  /** The box of a headline; one that is only called a title may be that of a list. */
  private static final Pattern HEADED = Pattern.compile("(?:article|story|news|post|detail)(?:[-_]?page)?[-_]?(?:title|head|headline|header)(?![a-z])");

  private EndlessPage() {}

  /**
   * Takes the stories behind the first off a page. Every other page stays as it is, as one on which several stories stand that its title
   * doesn't name.
   *
   * @param page is changed
   */
  static void keepFirst(Document page) {
    List<Element> headings = page.select("h1").stream()
        .filter(heading -> heading.hasText() && !PageHints.isHidden(heading) && heading.selectFirst("a") == null && heading.closest("a") == null).toList();
    String title = TitleParts.of(page);
    if (headings.size() == 1 && HeadedTitle.shared(headings.get(0).text(), title) >= SHARED) {
      boxedAlike(page, headings.get(0), title);
    }
    if (headings.size() < 2 || headings.size() > MOST_STORIES || HeadedTitle.shared(headings.get(0).text(), title) < SHARED) {
      return;
    }
    dressedAlike(page, headings, title);
    List<Element> texts = DeclaredText.all(page.body());
    if (texts.size() < 2 || headings.size() != texts.size() || !alternate(page, headings, texts)) {
      return;
    }
    double first = HeadedTitle.shared(headings.get(0).text(), title);
    boolean same = texts.stream().allMatch(text -> text.className().equals(texts.get(0).className()));
    if (!same || headings.stream().skip(1).anyMatch(heading -> HeadedTitle.shared(heading.text(), title) >= first)) {
      return;
    }
    for (int i = 1; i < texts.size(); i++) {
      Element story = around(headings.get(i), texts.get(i));
      if (story != null && !story.equals(texts.get(0)) && !texts.get(0).parents().contains(story)) {
        story.remove();
      }
    }
  }

  /** Takes off what begins with a heading of the class that the headline has; headings within a story have another, or none. */
  private static void dressedAlike(Document page, List<Element> headings, String title) {
    Element first = headings.get(0);
    double share = HeadedTitle.shared(first.text(), title);
    for (Element heading : headings.subList(1, headings.size())) {
      if (heading.root() != page || !isText(page, first, heading) || first.className().isEmpty()
          || !heading.className().equals(first.className()) || HeadedTitle.shared(heading.text(), title) >= share) {
        continue;
      }
      Element story = heading;
      while (story.parent() != null && !first.parents().contains(story.parent()) && begins(story.parent(), heading)) {
        story = story.parent();
      }
      if (PageMeasure.of(story).columns() >= ENOUGH) {
        story.remove();
      }
    }
  }

  /** Takes off what begins with the box of the headline once more, where only that of the first story holds a heading of the first rank. */
  private static void boxedAlike(Document page, Element headline, String title) {
    Element box = headline.parent();
    if (box == null || !HEADED.matcher(box.className().toLowerCase(Locale.ROOT)).find() || !box.text().equals(headline.text())) {
      return;
    }
    List<Element> boxes = new ArrayList<>(List.of(box));
    page.select("div,header").stream().filter(one -> one != box && one.className().equals(box.className()) && one.hasText()
        && one.selectFirst("a") == null && !one.text().equals(box.text())).forEach(boxes::add);
    if (boxes.size() <= MOST_STORIES) {
      dressedAlike(page, boxes, title);
    }
  }

  /** Whether enough text for a story stands between two headings: what heads a part of the text stands nearer to the headline. */
  private static boolean isText(Document page, Element first, Element next) {
    int columns = 0;
    boolean behind = false;
    for (PageLines.Line line : PageLines.of(page)) {
      if (line.element() == next) {
        break;
      }
      columns += behind ? HeadlineRule.width(line.text()) : 0;
      behind |= line.element() == first || line.element().parents().contains(first);
    }
    return columns >= ENOUGH;
  }

  /** Whether no sentence stands in an element above a heading in it. */
  private static boolean begins(Element around, Element heading) {
    for (PageLines.Line line : PageLines.of(around)) {
      if (line.element() == heading || heading.parents().contains(line.element()) || line.element().parents().contains(heading)) {
        return true;
      }
      if (HeadlineRule.width(line.text()) > LONGEST_LINE) {
        return false;
      }
    }
    return false;
  }

  /** Whether each headline stands before its text, and the next one behind it. */
  private static boolean alternate(Document page, List<Element> headings, List<Element> texts) {
    Map<Element, Integer> places = new IdentityHashMap<>();
    page.getAllElements().forEach(element -> places.put(element, places.size()));
    int at = -1;
    for (int i = 0; i < texts.size(); i++) {
      int heading = places.get(headings.get(i));
      int text = places.get(texts.get(i));
      if (heading <= at || text <= heading) {
        return false;
      }
      at = text;
    }
    return true;
  }

  /** The innermost element that holds both. */
  private static @Nullable Element around(Element heading, Element text) {
    Set<Element> holders = new HashSet<>(text.parents());
    return heading.parents().stream().filter(holders::contains).findFirst().orElse(null);
  }
}
