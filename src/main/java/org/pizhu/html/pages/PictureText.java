package org.pizhu.html.pages;

import org.jsoup.nodes.Element;
import org.pizhu.html.words.HeadlineRule;

/**
 * Marks the captions of a page that are none by their elements: the line below a picture that says what its text for readers without pictures
 * says («alt», or the title of the link it stands in), and the only line of a figure. Small pictures of lists have their text in a link.
 */
final class PictureText {

  private static final int LEVELS = 4;

  /** In columns: shorter ones are names of people and buttons, unless they are sentences. */
  private static final int SHORTEST = 18;

  /** In columns. */
  private static final int LONGEST = 400;

  private PictureText() {}

  /**
   * Marks them.
   *
   * @param body is changed: what is a caption gets that class, and is a heading no longer
   */
  static void mark(Element body) {
    for (Element picture : body.select("img")) {
      Element around = picture.parent();
      for (int level = 0; level < LEVELS && around != null && around != body && around.select("img").size() == 1; level++) {
        if (!around.text().isBlank()) {
          mark(around, picture);
          break;
        }
        around = around.parent();
      }
    }
  }

  private static void mark(Element around, Element picture) {
    Element line = around;
    while (line.ownText().isBlank() && line.children().stream().filter(child -> !child.text().isBlank()).count() == 1) {
      line = line.children().stream().filter(child -> !child.text().isBlank()).findFirst().orElseThrow();
    }
    boolean caption = line != around && line.closest("a,figcaption") == null && line.select("a,figcaption").isEmpty() && !line.nameIs("h1")
        && HeadlineRule.width(line.text()) <= LONGEST && (isOfFigure(line) || isSaidOf(picture, line.text()));
    if (caption && isBehind(around, picture, line)) {
      if (line.normalName().matches("h[2-6]")) {
        line.tagName("p");
      }
      line.addClass("caption");
    }
  }

  private static boolean isBehind(Element around, Element picture, Element line) {
    for (Element one : around.select("*")) {
      if (one == picture || one == line) {
        return one == picture;
      }
    }
    return false;
  }

  /** «6» is the number of pictures, and a figure with a caption has one. */
  private static boolean isOfFigure(Element line) {
    Element figure = line.closest("figure");
    return figure != null && figure.selectFirst("figcaption") == null && HeadlineRule.width(line.text()) >= SHORTEST;
  }

  private static boolean isSaidOf(Element picture, String text) {
    String bare = PageTitle.bare(text);
    boolean enough = HeadlineRule.width(bare) >= SHORTEST || bare.endsWith("。") || bare.endsWith("）");
    Element link = picture.closest("a");
    return enough && (bare.equals(PageTitle.bare(picture.attr("alt"))) || bare.equals(PageTitle.bare(picture.attr("title")))
        || link != null && bare.equals(PageTitle.bare(link.attr("title"))));
  }
}
