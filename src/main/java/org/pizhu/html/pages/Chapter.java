package org.pizhu.html.pages;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.PageHints;
import org.pizhu.text.WhiteSpace;

/**
 * A chapter of a book, which is a document of XHTML, as HTML.
 *
 * @param heading its first heading; empty if it has none
 * @param title what its head calls it; empty if it doesn't
 * @param html what is in its body, with pictures under the addresses that were asked for
 * @param hasText whether there are words in it
 * @param pictures how many pictures there are in it
 */
public record Chapter(String heading, String title, String html, boolean hasText, int pictures) {

  /**
   * Reads a chapter.
   *
   * @param xhtml the document, well-formed or not
   * @param address gives the address of a picture in the book for the one in the chapter; none if there is no such picture
   */
  public static Chapter read(String xhtml, Function<String, @Nullable String> address) {
    Parser parser = Parser.xmlParser();
    parser.setMaxDepth(PageReader.MAX_DEPTH);
    Document document = parser.parseInput(xhtml, "");
    document.outputSettings().syntax(Document.OutputSettings.Syntax.html).prettyPrint(false);
    for (Element element : document.getAllElements()) {
      // Names of XHTML are small; a prefix is that of the document.
      String name = element.tagName().toLowerCase(Locale.ROOT);
      String bare = name.startsWith("html:") || name.startsWith("xhtml:") || name.startsWith("svg:") ? name.substring(name.indexOf(':') + 1) : name;
      if (!bare.equals(element.tagName())) {
        element.tagName(bare);
      }
    }
    Element body = document.selectFirst("body");
    Element root = body == null ? document : body;
    Element title = document.selectFirst("head > title");
    document.select("head").remove();
    pictures(root);
    root.select(PageHints.NEVER).remove();
    int pictures = 0;
    for (Element image : root.select("img")) {
      String resolved = address.apply(image.attr("src"));
      if (resolved == null) {
        image.removeAttr("src");
      } else {
        image.attr("src", resolved);
        pictures++;
      }
    }
    return new Chapter(
        heading(root), title == null ? "" : WhiteSpace.fold(title.text()), root.html(), !WhiteSpace.isBlank(root.text()), pictures);
  }

  /** Covers are often pictures in a drawing. */
  private static void pictures(Element root) {
    for (Element image : root.select("image")) {
      String source = image.hasAttr("xlink:href") ? image.attr("xlink:href") : image.attr("href");
      Element drawing = image.closest("svg");
      if (!source.isEmpty() && drawing != null) {
        Element picture = new Element("img");
        picture.attr("src", source);
        drawing.before(picture);
      }
    }
  }

  private static String heading(Element root) {
    for (String kind : List.of("h1", "h2", "h3")) {
      Element heading = root.selectFirst(kind);
      String text = heading == null ? "" : WhiteSpace.fold(heading.text());
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }
}
