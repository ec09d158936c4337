package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.PageMeasure;
import org.pizhu.html.markup.TagPolicy;
import org.pizhu.text.WhiteSpace;

/** The lines of a page in their order: the text of each block without that of the blocks in it. */
final class PageLines {

  /** Of a longer one the rest is not kept: only short lines are looked at closely. */
  private static final int LONGEST = 400;

  /**
   * A line.
   *
   * @param element the block whose text it is
   * @param text with a blank between what stands in different elements, white space folded; never empty
   */
  record Line(Element element, String text) {

    /** Whether it is the only text of its element, which can go with it. */
    boolean isAlone() {
      return element.children().stream().noneMatch(PageMeasure::isBlock);
    }
  }

  private static final Set<TagPolicy.Role> LEFT_OUT = EnumSet.of(TagPolicy.Role.DROP, TagPolicy.Role.ACTIVE, TagPolicy.Role.PLAYER);

  private PageLines() {}

  static List<Line> of(Document page) {
    return of(page.body());
  }

  /** The lines in an element. */
  static List<Line> of(Element root) {
    List<Line> lines = new ArrayList<>();
    for (Element element : root.select("*")) {
      if ((element == root || PageMeasure.isBlock(element))) {
        String text = text(element);
        if (!text.isEmpty()) {
          lines.add(new Line(element, text));
        }
      }
    }
    return lines;
  }

  private static String text(Element block) {
    StringBuilder text = new StringBuilder();
    block.filter(new NodeFilter() {
      @Override
      public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode part) {
          text.append(part.getWholeText());
        } else if (node != block && node instanceof Element element) {
          TagPolicy.Role role = TagPolicy.of(element.normalName()).role();
          text.append(' ');
          if (PageMeasure.isBlock(element) || LEFT_OUT.contains(role)) {
            return FilterResult.SKIP_ENTIRELY;
          }
        }
        return text.length() > LONGEST ? FilterResult.STOP : FilterResult.CONTINUE;
      }

      @Override
      public FilterResult tail(@Nullable Node node, int depth) {
        if (node != block && node instanceof Element) {
          text.append(' ');
        }
        return FilterResult.CONTINUE;
      }
    });
    return WhiteSpace.fold(text.toString());
  }
}
