package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.pizhu.html.markup.PageMeasure;
import org.pizhu.text.WhiteSpace;

/** The lines of an element that end with breaks instead of being blocks. */
final class BrokenLines {

  /** So many lines that show nothing may stand among these: taking each off a page of a hundred thousand breaks would take minutes. */
  private static final int EMPTY = 12;

  private BrokenLines() {}

  /**
   * The first lines that end with a break. What holds blocks is none and parts the lines.
   *
   * @param most how many that show something; up to twelve that show nothing are among them as well
   * @return the nodes of each, with the break; empty where no break stands between the words of the element itself
   */
  static List<List<Node>> first(Element element, int most) {
    List<List<Node>> lines = new ArrayList<>();
    List<Node> line = new ArrayList<>();
    int shown = 0;
    for (Node node : element.childNodes()) {
      line.add(node);
      boolean breaks = node instanceof Element child && child.nameIs("br");
      if (breaks) {
        lines.add(List.copyOf(line));
        shown += words(line).isEmpty() ? 0 : 1;
      }
      if (shown == most || lines.size() == most + EMPTY) {
        return lines;
      }
      if (breaks || node instanceof Element child && (PageMeasure.isBlock(child) || child.select("*").stream().anyMatch(PageMeasure::isBlock))) {
        line.clear();
      }
    }
    return lines;
  }

  /** What a line says, white space folded; empty if it shows no text. */
  static String words(List<Node> line) {
    Element words = new Element("p");
    line.forEach(node -> words.appendChild(node.clone()));
    return WhiteSpace.fold(words.text());
  }

  /** Whether a line holds a picture. */
  static boolean isPictured(List<Node> line) {
    return line.stream().anyMatch(node -> node instanceof Element element && (element.nameIs("img") || element.selectFirst("img") != null));
  }
}
