package org.pizhu.html.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.pizhu.html.markup.PageMeasure;

/**
 * Turns tables that set the text of a page into boxes: for long the pages of Chinese news were built of them, and a story stands in one cell. Only
 * its paragraphs tell what is a heading and what a caption; the cells of tables of figures stay cells.
 */
final class LayoutTables {

  /** In columns, of lines of text alone: no cell of a table of figures holds so much. */
  private static final int STORY = 320;

  /** So many paragraphs of a cell are a story. */
  private static final int PARAGRAPHS = 2;

  /** A column beside a story has so many lines, and of its text less than this part is sentences. */
  private static final int LINES = 6;
  private static final int MOST_PROSE = 3;

  private static final String PARTS = "tbody,thead,tfoot,tr,td,th";

  private LayoutTables() {}

  /**
   * Settles which tables are for the layout.
   *
   * @param main the main text of a page; is changed
   */
  static void unwrap(Element main) {
    // The text may be taken out of a table: its cells have none left around them.
    main.select(PARTS).stream().filter(part -> part.closest("table") == null).toList().forEach(part -> part.tagName("div"));
    Map<Element, Integer> prose = PageMeasure.prose(main);
    columns(main, prose);
    List<Element> tables = new ArrayList<>(main.select("table"));
    tables.stream().filter(table -> isLayout(table, prose)).toList().forEach(LayoutTables::become);
  }

  /** Takes out columns beside the cell of the story: many short lines, about other stories most often. A picture and its caption are few lines. */
  private static void columns(Element main, Map<Element, Integer> prose) {
    for (Element row : main.select("tr")) {
      List<Element> cells = new ArrayList<>(row.children());
      List<Element> stories = cells.stream().filter(cell -> prose.getOrDefault(cell, 0) >= STORY).toList();
      if (stories.size() == 1) {
        cells.stream().filter(cell -> cell != stories.get(0) && isColumn(cell, prose)).forEach(Element::remove);
      }
    }
  }

  private static boolean isColumn(Element cell, Map<Element, Integer> prose) {
    return PageLines.of(cell).size() >= LINES && prose.getOrDefault(cell, 0) * MOST_PROSE < PageMeasure.of(cell).columns();
  }

  private static void become(Element table) {
    table.select(PARTS).stream().filter(part -> part.closest("table") == table).toList().forEach(part -> part.tagName("div"));
    table.tagName("div");
  }

  /** Whether a cell holds a story, and no two side by side do: what was and what shall be stands so in a table of two columns. */
  private static boolean isLayout(Element table, Map<Element, Integer> prose) {
    boolean story = false;
    for (Element row : table.select("tr")) {
      if (row.closest("table") != table) {
        continue;
      }
      List<Element> stories = row.children().stream().filter(cell -> prose.getOrDefault(cell, 0) >= STORY).toList();
      if (stories.size() > 1 || !row.select("> th").isEmpty() && row.childrenSize() > 1) {
        return false;
      }
      story |= stories.size() == 1 && paragraphs(stories.get(0), prose) >= PARAGRAPHS;
    }
    return story;
  }

  private static long paragraphs(Element cell, Map<Element, Integer> prose) {
    long blocks = PageLines.of(cell).stream().filter(line -> line.element() != cell && prose.getOrDefault(line.element(), 0) > 0).count();
    // Paragraphs may end with breaks.
    return Math.max(blocks, cell.select("br").size() > 1 ? PARAGRAPHS : 0);
  }
}
