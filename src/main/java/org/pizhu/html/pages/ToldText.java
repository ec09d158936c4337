package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that a page marks as its story: the article, in the sense of HTML, that holds the headline. What was found by its weight may
 * be another story that the page goes on with, the beginning of this one, or a note on its author.
 */
final class ToldText {

  /** In columns: with less it holds no story. */
  private static final int ENOUGH = 300;

  /** What was found must lack so much of what is marked. */
  private static final double LACKS = 1.5;

  private ToldText() {}

  /**
   * What is to be taken as the text.
   *
   * @param body of a page, without what is no text
   * @param title the headline; blank if there is none
   * @param found the best element by its weight
   * @param prose how much text that and what goes on with it hold, in columns
   * @param held how much each element of the page holds
   * @return the article, or what was found if that holds the same or no article is marked plainly
   */
  static Element orFound(Element body, String title, Element found, int prose, Map<Element, Integer> held) {
    List<Element> articles = articles(body, held);
    Element headed = headed(articles, PageTitle.bare(title));
    Set<Element> known = new HashSet<>(articles);
    List<Element> outermost = articles.stream().filter(article -> article.parents().stream().noneMatch(known::contains)).toList();
    Element article = headed == null && outermost.size() == 1 ? outermost.get(0) : headed;
    if (article == null || article == found) {
      return found;
    }
    int whole = held.getOrDefault(article, 0);
    boolean other = article.parents().contains(found) ? prose > LACKS * whole
        : found.parents().contains(article) ? whole > LACKS * prose
        : headed != null || whole > prose;
    return other ? article : found;
  }

  /** The innermost article with the headline; none if several have it. In a list of stories the headlines are links. */
  private static @Nullable Element headed(List<Element> articles, String title) {
    Element found = null;
    for (Element article : articles) {
      boolean heads = !title.isEmpty() && article.select("h1,h2,[itemprop=headline]").stream()
          .anyMatch(heading -> PageTitle.bare(heading.text()).equals(title) && heading.closest("a") == null && heading.selectFirst("a") == null);
      if (heads && found != null && !article.parents().contains(found)) {
        return null;
      }
      found = heads ? article : found;
    }
    return found;
  }

  /** The articles with a text, outer ones first. */
  private static List<Element> articles(Element body, Map<Element, Integer> held) {
    List<Element> articles = new ArrayList<>();
    for (Element article : body.select("article,[role=article],[itemtype$=Article]")) {
      if (article != body && held.getOrDefault(article, 0) >= ENOUGH) {
        articles.add(article);
      }
    }
    return articles;
  }
}
