package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.PageMeasure;

/**
 * Finds the element that a page itself calls the text of its story. Short news are outweighed by what stands around them, such as lists of
 * other stories with their beginnings or the comments of readers; there the page's own word counts.
 */
final class DeclaredText {

  /** In columns: with less it holds no story. */
  private static final int ENOUGH = 120;

  /** A text with more links than this is a list. */
  private static final double MOST_LINKS = 0.3;

  /** What was found by its weight may hold the declared text and so much besides, such as a summary or pictures. */
  private static final double BESIDES = 1.6;

  private static final Pattern NAME = Pattern.compile(
      "(?:article|news|detail|post|story|entry|caas|art|cont|main|page)[-_]{0,2}(?:body|content|text|txt|con|main|detail)s?"
          + "|(?:article|news|detail|post|story|entry)[-_]{1,2}(?:content|body)[-_]{1,2}(?:content|body|text|inner)"
          + "|zhengwen|zw|txt[-_]?con(?:tent)?|js_content|endtext|p-detail|trs_editor|trs_ueditor|left_zw|rm_txt_con|articlebody|text-content");

  private DeclaredText() {}

  /** The only element that is declared and holds text; none if there are several or none. */
  static @Nullable Element of(Element body) {
    List<Element> found = all(body);
    return found.size() == 1 ? found.get(0) : null;
  }

  /** All that are declared and hold text, in the order of the page; none within another. */
  static List<Element> all(Element body) {
    List<Element> found = new ArrayList<>();
    for (Element element : body.select("[itemprop],[class],[id]")) {
      boolean within = !found.isEmpty() && element.parents().contains(found.get(found.size() - 1));
      if (!within && element != body && isDeclared(element)) {
        PageMeasure measure = PageMeasure.of(element);
        if (measure.columns() >= ENOUGH && measure.links() < MOST_LINKS) {
          found.add(element);
        }
      }
    }
    return found;
  }

  private static boolean isDeclared(Element element) {
    if (element.attr("itemprop").equalsIgnoreCase("articleBody")) {
      return true;
    }
    for (String name : (element.className() + ' ' + element.id()).toLowerCase(java.util.Locale.ROOT).split("\\s+")) {
      if (NAME.matcher(name).matches()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the declared text is to be taken in place of what was found by its weight: if that is somewhere else, or holds the declared text
   * and much besides.
   */
  static boolean outweighs(Element declared, Element found) {
    if (declared == found || declared.parents().contains(found)) {
      return declared != found && PageMeasure.of(found).columns() > BESIDES * PageMeasure.of(declared).columns();
    }
    return !found.parents().contains(declared);
  }
}
