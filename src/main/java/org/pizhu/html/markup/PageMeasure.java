package org.pizhu.html.markup;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** How much text there is in a part of a page. A Chinese character counts as two. */
public final class PageMeasure {

  private static final String COMMAS = ",，、。،﹐⹁⹉；";

  /** In columns. */
  private static final int LINE_OF_TEXT = 80;

  private static final double FEW_LINKS = 0.2;

  private int columns;
  private int linked;
  private int commas;
  private boolean blank = true;

  private PageMeasure() {}

  /** Measures all that is in an element. */
  public static PageMeasure of(Element element) {
    return walk(element, false, isInLink(element));
  }

  /** Measures what is in an element, but not in a block within it. */
  public static PageMeasure ofLine(Element element) {
    return walk(element, true, isInLink(element));
  }

  /**
   * How much of an element, and of each within it, is lines of text with few links, which labels and headlines of other stories are not; in
   * columns. All at once: one by one, elements that hold each other would be read again for each.
   */
  public static Map<Element, Integer> prose(Element root) {
    Map<Element, Integer> columns = new IdentityHashMap<>();
    Element above = root.parent();
    // Counted on the way: to look upwards from each of many elements that hold each other takes long.
    int[] links = {above != null && isInLink(above) ? 1 : 0};
    root.traverse(new NodeVisitor() {
      @Override
      public void head(Node node, int depth) {
        links[0] += node.nameIs("a") ? 1 : 0;
      }

      @Override
      public void tail(Node node, int depth) {
        if (node instanceof Element element) {
          PageMeasure line = isBlock(element) ? walk(element, true, links[0] > 0) : null;
          int own = line != null && line.columns() >= LINE_OF_TEXT && line.links() < FEW_LINKS ? line.columns() : 0;
          int all = columns.merge(element, own, Integer::sum);
          if (element != root && element.parent() != null) {
            columns.merge(element.parent(), all, Integer::sum);
          }
        }
        links[0] -= node.nameIs("a") ? 1 : 0;
      }
    });
    return columns;
  }

  private static boolean isInLink(Element element) {
    return element.closest("a") != null;
  }

  private static PageMeasure walk(Element root, boolean line, boolean isInLink) {
    PageMeasure measure = new PageMeasure();
    int[] links = {isInLink ? 1 : 0};
    root.filter(new NodeFilter() {
      @Override
      public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
          measure.add(text.getWholeText(), links[0] > 0);
        } else if (node != root && node instanceof Element element) {
          if (line && isBlock(element)) {
            return FilterResult.SKIP_ENTIRELY;
          }
          links[0] += element.nameIs("a") && !element.attr("href").startsWith("#") ? 1 : 0;
        }
        return FilterResult.CONTINUE;
      }

      @Override
      public FilterResult tail(@Nullable Node node, int depth) {
        if (node != root && node instanceof Element element && element.nameIs("a") && !element.attr("href").startsWith("#")) {
          links[0]--;
        }
        return FilterResult.CONTINUE;
      }
    });
    return measure;
  }

  private void add(String text, boolean isLink) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0') {
        columns += blank ? 0 : 1;
        blank = true;
        continue;
      }
      blank = false;
      int width = c >= 0x2e80 ? 2 : 1;
      columns += width;
      linked += isLink ? width : 0;
      commas += COMMAS.indexOf(c) >= 0 ? 1 : 0;
    }
  }

  /** Whether an element begins a block of its own, as browsers show it. */
  public static boolean isBlock(Element element) {
    return switch (TagPolicy.of(element.normalName()).role()) {
      case TRANSPARENT, INLINE, LINK, BREAK, IMAGE, DROP, ACTIVE, PLAYER -> false;
      default -> true;
    };
  }

  /** Its text, a Chinese character as two; white space counts as one, however much there is. */
  public int columns() {
    return columns;
  }

  /** Commas in its text, and what stands for them in Chinese. */
  public int commas() {
    return commas;
  }

  /** The part of the text that is in links, 0 to 1. */
  public double links() {
    return columns == 0 ? 0 : Math.min(1, (double) linked / columns);
  }
}
