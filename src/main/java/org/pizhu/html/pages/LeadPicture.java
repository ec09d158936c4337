package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.body.BodyReader;
import org.pizhu.html.markup.PageMeasure;

/** A picture with its caption that a page sets beside its text, as most often between headline and text. */
final class LeadPicture {

  /** In columns: a shorter line below a picture is a label. */
  private static final int SHORTEST = 25;

  /** In columns: what stands so below a picture is its caption, long or short. */
  private static final int SHORTEST_OF_TABLE = 8;
  private static final int LONGEST_OF_TABLE = 240;

  /** In columns: so much gaps may count. */
  private static final int GAPS = 2;

  private static final int LEVELS = 6;

  private static final Pattern PICTURE = Pattern.compile("(?i)(?:\\S*[-_])?(?:img|image|pic|picture|photo)(?:[-_]?(?:box|wrap|wrapper|area))?");

  private static final Pattern CREDIT = Pattern.compile("[（(]\\s?(?:(?:图|圖|照)片?(?:来源|來源)?|攝影|摄影|翻攝|截圖|截图)\\s?[/／:：][^。，）)]{2,30}[）)]");

  private LeadPicture() {}

  /** Whether an element holds one picture and its caption, and nothing else. */
  static boolean is(Element one) {
    Element figure = one.nameIs("figure") ? one : one.selectFirst("figure");
    Element caption = figure == null ? null : figure.selectFirst("figcaption");
    caption = caption == null ? named(one) : caption;
    caption = caption == null && figure == null ? under(one) : caption;
    if (caption == null && figure == null && isTable(one)) {
      return true;
    }
    Element holder = figure == null ? one : figure;
    boolean shows = caption != null && PageMeasure.of(caption).columns() >= SHORTEST
        && (figure == null ? one.select("img").size() == 1 : figure.selectFirst("img") != null && one.select("figure").size() == 1);
    return shows && PageMeasure.of(one).links() == 0
        && PageMeasure.of(one).columns() - PageMeasure.of(figure == null ? caption : holder).columns() <= GAPS;
  }

  /** A table of one picture and one line below it, and nothing else, as systems of newspapers set pictures. */
  private static boolean isTable(Element one) {
    Element table = one.nameIs("table") ? one : one.selectFirst("table");
    if (table == null || one.select("img").size() != 1 || table.selectFirst("img") == null || one.selectFirst("a[href],input,h1") != null) {
      return false;
    }
    List<PageLines.Line> lines = PageLines.of(one);
    int columns = PageMeasure.of(one).columns();
    return lines.size() == 1 && columns >= SHORTEST_OF_TABLE && columns <= LONGEST_OF_TABLE && lines.get(0).element().selectFirst("img") == null;
  }

  /** The only line of a box that is called one of a picture: «<div class="img"><img><p>…</p></div>». */
  private static @Nullable Element under(Element one) {
    // To remove from what jsoup selects would take the element off the page as well.
    List<Element> lines = one.select("p,div,span").stream().filter(line -> line != one && line.hasText()).toList();
    boolean line = lines.size() == 1 && one.select("img").size() == 1 && lines.get(0).select("img").isEmpty();
    return line && one.classNames().stream().anyMatch(name -> PICTURE.matcher(name).matches()) ? lines.get(0) : null;
  }

  /** The line that is called the caption of the one picture: «<p class="video-caption">». */
  private static @Nullable Element named(Element one) {
    List<Element> captions = one.select("p,div,span").stream()
        .filter(line -> BodyReader.hasCaptionClass(line) && line.select("p,div,span").stream()
            .noneMatch(inner -> inner != line && BodyReader.hasCaptionClass(inner))).toList();
    return captions.size() == 1 ? captions.get(0) : null;
  }

  /**
   * The pictures between the headline and the element that holds the text.
   *
   * @param holder what holds the text
   * @return in their order; empty if the headline stands in the holder, or there is none
   */
  static List<Element> above(Element holder) {
    List<Element> pictures = new ArrayList<>();
    Element around = holder;
    for (int level = 0; level < LEVELS && around.parent() != null && around.selectFirst("h1") == null; level++) {
      List<Element> here = new ArrayList<>();
      for (Element one = around.previousElementSibling(); one != null; one = one.previousElementSibling()) {
        if (one.selectFirst("h1") != null || one.nameIs("h1")) {
          here.addAll(0, below(one));
          here.addAll(pictures);
          return here;
        }
        if (is(one)) {
          here.add(0, one);
        }
      }
      here.addAll(pictures);
      pictures = here;
      around = around.parent();
    }
    return List.of();
  }

  /**
   * The picture between the headline and a text that begins with whose it is: «（圖／河邊通訊社）».
   *
   * @param text holds it
   * @param lines those of the text; a label of the page may stand above the first
   * @return none where it begins otherwise, or there is no such picture or several
   */
  static List<Element> credited(Element text, List<PageLines.Line> lines) {
    boolean credit = lines.stream().limit(2).anyMatch(line -> CREDIT.matcher(line.text()).matches());
    List<Element> pictures = new ArrayList<>();
    Element around = text;
    for (int level = 0; credit && level < LEVELS && around.parent() != null && around.selectFirst("h1") == null; level++) {
      for (Element one = around.previousElementSibling(); one != null && one.selectFirst("h1") == null; one = one.previousElementSibling()) {
        if (one.select("img").size() == 1 && !one.hasText() && one.selectFirst("a,svg,button") == null) {
          pictures.add(one);
        }
      }
      around = around.parent();
    }
    return pictures.size() == 1 ? pictures : List.of();
  }

  /** The figures below the headline in an element that holds both; none if it doesn't hold a headline. */
  static List<Element> below(Element holder) {
    List<Element> figures = new ArrayList<>();
    boolean headline = false;
    for (Element one : holder.select("h1,figure")) {
      headline |= one.nameIs("h1");
      if (headline && one.nameIs("figure") && is(one)) {
        figures.add(one);
      }
    }
    return figures;
  }
}
