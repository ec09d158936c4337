package org.pizhu.html.body;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.ActiveContent;
import org.pizhu.html.markup.Images;
import org.pizhu.html.markup.PageMeasure;
import org.pizhu.html.markup.SourceLines;
import org.pizhu.html.markup.TagPolicy;
import org.pizhu.html.markup.WellFormed;

/**
 * Walks the parsed body and hands what the {@link TagPolicy} lets through to a {@link BlockBuilder}. Goes from node to node without
 * recursion, so that deep nesting costs no stack.
 */
public final class BodyReader {

  /** What has to be undone when an element ends. */
  private static final int END_BLOCK = 1;

  private static final int MARK = 2;
  private static final int CONTAINER = 4;
  private static final int HEADING = 8;
  private static final int PRE = 16;
  private static final int CAPTION = 32;
  private static final int FLOW = 64;
  private static final int FIGURE = 128;
  private static final int BOLD = 256;
  private static final int CENTRED_BEFORE = 512;

  /** Above the bits: how many elements that hold blocks were open before. */
  private static final int DEPTH_SHIFT = 10;

  /** The fewest characters of a paragraph that belongs to a story: what says that something can't be played is shorter. */
  private static final int LEAST_STORY = 60;

  /** Parts of the class names that content systems give to captions. */
  private static final String[] CAPTION_CLASSES = {
    "caption", "imgdes", "img_des", "img-des", "picdes", "pic_des", "pic-des", "pictext", "pic_txt", "pic-txt", "tuzhu",
    "tushuo", "photo-des", "photo_des", "image-des", "image_des", "cover-des", "cover_des", "figure-des", "picture-des", "picinfo"
  };

  private final BlockBuilder builder;
  private final ActiveContent active;
  private final SourceLines lines;
  private int[] undo = new int[64];
  private int[] worn = new int[64];
  private int depth;
  private int pre;
  private int figureElements;

  /**
   * @param lines tells the line of a place in the body
   */
  public BodyReader(BlockBuilder builder, ActiveContent active, SourceLines lines) {
    this.builder = builder;
    this.active = active;
    this.lines = lines;
  }

  /** Reads all that is in an element. */
  public void read(Element body) {
    Node node = body.firstChild();
    while (node != null) {
      if (enter(node, body) && node.childNodeSize() > 0) {
        node = node.firstChild();
        continue;
      }
      while (node != body) {
        if (node instanceof Element) {
          leave();
        }
        Node next = node.nextSibling();
        if (next != null) {
          node = next;
          break;
        }
        node = node.parent();
      }
      if (node == body) {
        return;
      }
    }
  }

  /** Takes a node in. Returns whether its children are to be read. */
  private boolean enter(Node node, Element body) {
    if (node instanceof TextNode text) {
      text(WellFormed.of(text.getWholeText()), pre > 0 || text.parent() == body);
      return false;
    }
    if (node instanceof Element element) {
      push();
      builder.dress(Dress.of(element, builder.dress()));
      return element(element);
    }
    return false;
  }

  /** In preformatted text, and directly in the body of a source with one paragraph a line, a line break ends a block. */
  private void text(String text, boolean byLine) {
    if (!byLine) {
      builder.text(text, 0, text.length());
      return;
    }
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      builder.text(text, from, end);
      builder.endBlock();
      from = end + 1;
    }
    builder.text(text, from, text.length());
  }

  private boolean element(Element element) {
    String name = element.normalName();
    TagPolicy.Rule rule = TagPolicy.of(name);
    active.attributesOf(element);
    switch (rule.role()) {
      case DROP -> {
        active.styleSheet(element);
        return false;
      }
      case ACTIVE -> {
        active.element(name);
        return false;
      }
      case PLAYER -> {
        active.element(name);
        if (!holdsStory(element)) {
          return false;
        }
        block(element);
      }
      case ACTIVE_BLOCK -> {
        active.element(name);
        block(element);
      }
      case TRANSPARENT -> weight(element);
      case BREAK -> builder.endBlock();
      case IMAGE -> image(element);
      case INLINE -> mark(rule.tag(), null);
      case LINK -> link(element);
      default -> structure(element, rule);
    }
    return true;
  }

  /** Whether there is more in what would be played than the sentence that it can't be: the rest of a story, after a tag that was never closed. */
  private static boolean holdsStory(Element player) {
    return player.stream().anyMatch(inner -> inner != player && PageMeasure.isBlock(inner) && inner.ownText().length() >= LEAST_STORY);
  }

  private void structure(Element element, TagPolicy.Rule rule) {
    block(element);
    switch (rule.role()) {
      case BLOCK -> { }
      case HEADING -> {
        if (isOfFigure(element)) {
          builder.caption(1);
          note(CAPTION);
        } else {
          builder.heading(1);
          note(HEADING);
        }
      }
      case PREFORMATTED -> {
        pre++;
        note(PRE);
      }
      case FIGURE -> {
        builder.scope(++figureElements);
        note(FIGURE);
      }
      case FIGURE_CAPTION -> {
        builder.caption(1);
        builder.flow(1);
        note(FLOW);
      }
      default -> container(element, rule);
    }
  }

  /** «<figure><img><h2>…</h2></figure>»: a heading that is all the words of a figure with a picture says what it shows. */
  private static boolean isOfFigure(Element heading) {
    Element figure = heading.closest("figure");
    return figure != null && figure.selectFirst("img") != null && heading.hasText() && figure.text().equals(heading.text());
  }

  private void block(Element element) {
    builder.endBlock();
    note(END_BLOCK);
    if (element.attributesSize() == 0) {
      centre(element.normalName().equals("center") ? Boolean.TRUE : null);
      return;
    }
    centre(alignment(element));
    if (hasCaptionClass(element)) {
      builder.caption(1);
      note(CAPTION);
    }
    weight(element);
  }

  private void centre(@Nullable Boolean centred) {
    if (centred != null) {
      builder.centred(centred);
    }
  }

  /** Whether an element sets its text in the middle; none if it doesn't say. */
  private static @Nullable Boolean alignment(Element element) {
    String style = element.attr("style");
    int at = style.isEmpty() ? -1 : style.toLowerCase(Locale.ROOT).indexOf("text-align:");
    String align = at >= 0 ? style.substring(at + "text-align:".length()) : element.attr("align");
    align = align.strip().toLowerCase(Locale.ROOT);
    if (align.startsWith("center") || align.startsWith("middle") || align.startsWith("-webkit-center")) {
      return Boolean.TRUE;
    }
    if (align.isEmpty()) {
      return element.normalName().equals("center") || hasCentreClass(element) ? Boolean.TRUE : null;
    }
    return Boolean.FALSE;
  }

  /** «ql-align-center», «text-center», of a paragraph «f_center»: what editors write instead of a style. */
  private static boolean hasCentreClass(Element element) {
    String names = element.attr("class");
    boolean named = element.normalName().equals("p") && (names.equals("center") || names.endsWith("_center") || names.endsWith("-center"));
    return names.contains("center") && (named || names.contains("align-center") || names.contains("text-center") || names.contains("aligncenter"));
  }

  /** Whether content systems give such a class to captions. */
  public static boolean hasCaptionClass(Element element) {
    String names = element.attr("class");
    if (names.isEmpty()) {
      return false;
    }
    String lower = names.toLowerCase(Locale.ROOT);
    for (String part : CAPTION_CLASSES) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Bold by style counts as bold by tag. */
  private void weight(Element element) {
    if (element.attributesSize() == 0) {
      return;
    }
    String style = element.attr("style").toLowerCase(Locale.ROOT);
    int at = style.indexOf("font-weight:");
    if (at >= 0) {
      String weight = style.substring(at + "font-weight:".length()).strip();
      boolean heavy = weight.startsWith("bold") || weight.matches("(?s)[6-9]00.*");
      if (heavy && builder.openInline("b", null)) {
        note(BOLD);
      }
    }
  }

  private void mark(String tag, @Nullable String address) {
    if (builder.openInline(tag, address)) {
      note(MARK);
    }
  }

  /** Only what a browser opens from the outside stays a link. */
  private void link(Element element) {
    String address = element.attr("href").strip();
    String scheme = ActiveContent.scheme(address);
    boolean opens = scheme.equals("http") || scheme.equals("https") || scheme.equals("mailto");
    if (opens && address.regionMatches(true, 0, scheme + ":", 0, scheme.length() + 1)) {
      mark("a", address);
    }
    weight(element);
  }

  private void image(Element element) {
    String address = Images.address(element);
    if (address != null) {
      builder.image(address, Images.embedded(element, address), lines.lineOf(element.sourceRange().startPos()), element.attr("alt"));
    }
  }

  private void container(Element element, TagPolicy.Rule rule) {
    boolean layout = rule.role() == TagPolicy.Role.TABLE && isLayout(element);
    if (!layout && builder.openContainer(rule.tag(), rule.role() == TagPolicy.Role.CELL ? spans(element) : "")) {
      note(CONTAINER);
    }
  }

  /** A table that never has two cells side by side is there for the layout: its cells are paragraphs. */
  private static boolean isLayout(Element table) {
    for (Element part = table.firstElementChild(); part != null; part = part.nextElementSibling()) {
      for (Element row = part.firstElementChild(); row != null; row = row.nextElementSibling()) {
        if (row.childrenSize() > 1) {
          return false;
        }
      }
    }
    return true;
  }

  private static String spans(Element cell) {
    return span(cell, "colspan") + span(cell, "rowspan");
  }

  private static String span(Element cell, String name) {
    String value = cell.attr(name);
    return value.matches("[1-9][0-9]{0,2}") && !value.equals("1") ? " " + name + "=\"" + value + '"' : "";
  }

  private void push() {
    if (depth == undo.length) {
      undo = java.util.Arrays.copyOf(undo, depth * 2);
      worn = java.util.Arrays.copyOf(worn, depth * 2);
    }
    worn[depth] = builder.dress();
    undo[depth++] = (builder.isCentred() ? CENTRED_BEFORE : 0)
        | (builder.depth() << DEPTH_SHIFT);
  }

  private void note(int effects) {
    undo[depth - 1] |= effects;
  }

  private void leave() {
    int effects = undo[--depth];
    builder.dress(worn[depth]);
    if ((effects & BOLD) != 0) {
      builder.closeInline();
    }
    if ((effects & MARK) != 0) {
      builder.closeInline();
    }
    if ((effects & FLOW) != 0) {
      builder.flow(-1);
    }
    if ((effects & CONTAINER) != 0) {
      builder.close(effects >> DEPTH_SHIFT);
    } else if ((effects & END_BLOCK) != 0) {
      builder.endBlock();
    }
    if ((effects & HEADING) != 0) {
      builder.heading(-1);
    }
    if ((effects & CAPTION) != 0) {
      builder.caption(-1);
    }
    if ((effects & FLOW) != 0) {
      builder.caption(-1);
    }
    pre -= (effects & PRE) != 0 ? 1 : 0;
    if ((effects & FIGURE) != 0) {
      builder.scope(0);
    }
    builder.centred((effects & CENTRED_BEFORE) != 0);
  }
}
