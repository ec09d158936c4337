package org.pizhu.html.pages;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.PageHints;

/**
 * Pages that go on with the next story when a reader comes to the end of one. Saved then, they hold several stories in the same dress, of
 * which the later may be longer; the title of the page is that of the first.
 */
final class EndlessPage {

  /** The part of the words of the first headline that the title has as well. */
  private static final double SHARED = 0.5;

  private EndlessPage() {}

  /**
   * Takes the stories behind the first off a page. Every other page stays as it is, as one on which several stories stand that its title
   * doesn't name.
   *
   * @param page is changed
   */
  static void keepFirst(Document page) {
    List<Element> headings = page.select("h1").stream().filter(heading -> heading.hasText() && !PageHints.isHidden(heading)).toList();
    List<Element> texts = headings.size() < 2 ? List.of() : DeclaredText.all(page.body());
    if (texts.size() < 2 || headings.size() != texts.size() || !alternate(page, headings, texts)) {
      return;
    }
    String title = TitleParts.of(page);
    double first = HeadedTitle.shared(headings.get(0).text(), title);
    boolean same = texts.stream().allMatch(text -> text.className().equals(texts.get(0).className()));
    if (!same || first < SHARED || headings.stream().skip(1).anyMatch(heading -> HeadedTitle.shared(heading.text(), title) >= first)) {
      return;
    }
    for (int i = 1; i < texts.size(); i++) {
      Element story = around(headings.get(i), texts.get(i));
      if (story != null && !story.equals(texts.get(0)) && !texts.get(0).parents().contains(story)) {
        story.remove();
      }
    }
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
