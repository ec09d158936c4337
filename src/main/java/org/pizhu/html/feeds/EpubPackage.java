package org.pizhu.html.feeds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.pages.PageReader;
import org.pizhu.text.WhiteSpace;

/**
 * What the package document of an EPUB (2 or 3) says of the book. Addresses are as they stand in it. What it doesn't say is empty.
 *
 * @param title the title
 * @param authors who wrote it
 * @param publisher who published it
 * @param date when, as it is written
 * @param address where it stands on the web
 * @param spine the addresses of the chapters in their order
 * @param contents the address of the table of contents
 */
public record EpubPackage(
    String title, List<String> authors, String publisher, String date, String address, List<String> spine, String contents) {

  public EpubPackage {
    authors = List.copyOf(authors);
    spine = List.copyOf(spine);
  }

  /** The address of the package document that a container names; empty if it names none. */
  public static String root(String container) {
    for (Element file : parse(container).getAllElements()) {
      if (local(file).equals("rootfile") && !file.attr("full-path").isBlank()) {
        return file.attr("full-path").strip();
      }
    }
    return "";
  }

  /** Reads a package document, as far as it can be understood. */
  public static EpubPackage read(String xml) {
    Map<String, Element> items = new LinkedHashMap<>();
    List<String> spine = new ArrayList<>();
    Map<String, List<String>> said = new HashMap<>();
    String contents = "";
    for (Element element : parse(xml).getAllElements()) {
      String name = local(element);
      if (name.equals("item")) {
        items.putIfAbsent(element.attr("id"), element);
        boolean nav = (" " + element.attr("properties") + " ").contains(" nav ");
        boolean ncx = element.attr("media-type").equals("application/x-dtbncx+xml");
        contents = nav || ncx && contents.isEmpty() ? element.attr("href") : contents;
      } else if (name.equals("itemref")) {
        Element item = items.get(element.attr("idref"));
        boolean isNav = item != null && (" " + item.attr("properties") + " ").contains(" nav ");
        if (item != null && !isNav && !item.attr("href").isBlank()) {
          spine.add(item.attr("href"));
        }
      } else if (element.tagName().toLowerCase(Locale.ROOT).startsWith("dc:")) {
        said.computeIfAbsent(name, key -> new ArrayList<>()).add(WhiteSpace.fold(element.text()));
      }
    }
    return new EpubPackage(
        first(said, "title"), said.getOrDefault("creator", List.of()), first(said, "publisher"), first(said, "date"),
        address(said), spine, contents);
  }

  private static String first(Map<String, List<String>> said, String name) {
    return said.getOrDefault(name, List.of()).stream().filter(value -> !value.isEmpty()).findFirst().orElse("");
  }

  private static String address(Map<String, List<String>> said) {
    for (String name : List.of("source", "identifier")) {
      for (String value : said.getOrDefault(name, List.of())) {
        if (value.startsWith("http://") || value.startsWith("https://")) {
          return value;
        }
      }
    }
    return "";
  }

  /**
   * What a table of contents calls the chapters.
   *
   * @param xml a navigation document or an NCX
   * @return the titles by the addresses, without fragments; of several the first
   */
  public static Map<String, String> titles(String xml) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (Element element : parse(xml).getAllElements()) {
      String name = local(element);
      Element target = name.equals("a") ? element : name.equals("navpoint") ? child(element, "content") : null;
      Element label = name.equals("a") ? element : child(element, "navlabel");
      if (target != null && label != null) {
        String address = target.hasAttr("src") ? target.attr("src") : target.attr("href");
        titles.putIfAbsent(address.replaceFirst("#.*$", ""), WhiteSpace.fold(label.text()));
      }
    }
    return titles;
  }

  private static @Nullable Element child(Element parent, String name) {
    return parent.children().stream().filter(child -> local(child).equals(name)).findFirst().orElse(null);
  }

  private static Document parse(String xml) {
    Parser parser = Parser.xmlParser();
    parser.setMaxDepth(PageReader.MAX_DEPTH);
    return parser.parseInput(xml, "");
  }

  private static String local(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }
}
