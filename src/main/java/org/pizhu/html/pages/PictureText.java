package org.pizhu.html.pages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern CREDIT = Pattern.compile("\\s*((?:图像|图片|照片|圖像|圖片)(?:来源|來源|版权|版權))\\s?[,，:：]?\\s*");

  private PictureText() {}

  /**
   * Marks them.
   *
   * @param body is changed: what is a caption gets that class, and is a heading no longer
   */
  static void mark(Element body) {
    body.select("figure:has(figcaption)").forEach(PictureText::credit);
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

  /** Whose a picture is, in a line of its own whose label is only read aloud, goes to the caption with that label. */
  private static void credit(Element figure) {
    Element caption = figure.selectFirst("figcaption");
    for (Element label : figure.select("[class~=(?i)hidden|sr-only|screen-reader]")) {
      Element line = label.closest("p,div,figcaption");
      boolean own = line != null && line != caption && !line.parents().contains(caption) && line.select("img,figcaption").isEmpty();
      Matcher is = CREDIT.matcher(label.text());
      if (own && is.matches() && line.text().length() > label.text().length()) {
        String name = line.text().substring(label.text().length()).strip();
        Element last = caption.children().isEmpty() ? caption : caption.children().last();
        last.appendText("（" + is.group(1) + "：" + name + "）");
        line.remove();
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
