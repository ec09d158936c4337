package org.pizhu.html.body;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.markup.Escape;
import org.pizhu.model.BlockKind;
import org.pizhu.model.TextRange;
import org.pizhu.text.WhiteSpace;

/**
 * Puts a story's text together, folding white space, and beside it the marked-up text of each block. Text that is written here is
 * escaped, and marks are closed at the end of each block, so that nothing of the source can reach past its block.
 */
public final class BlockBuilder {

  /** Elements that hold blocks are written to this depth; deeper ones lose their tags. */
  private static final int MAX_DEPTH = 24;

  /** A mark on characters. {@code html} is written as it stands; the address in it is escaped. */
  private record Inline(String tag, String html) {}

  /** An element that holds blocks, the place of its first piece, and how many blocks and figures stood before it. */
  private record Frame(String tag, int piece, int content) {}

  private final StringBuilder text;
  private final StringBuilder inner;
  private final TextRange headline;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<DraftBlock> blocks = new ArrayList<>();
  private final List<DraftFigure> figures = new ArrayList<>();
  private final List<DraftFigure> waiting = new ArrayList<>();
  private final List<Inline> wanted = new ArrayList<>();
  private final List<Inline> open = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();

  private boolean inBlock;
  private boolean space;
  private boolean marksChanged;
  private int blockStart;
  private int innerStart;
  private int blockTraits;
  private int plain;
  private int bold;

  private boolean centred;
  private int heading;
  private int caption;
  private int flow;
  private int scope;
  private int row;
  private int dress;
  private int blockDress;

  /**
   * @param headline the headline, white space folded; empty where there is none
   * @param size about how many characters are to come
   */
  public BlockBuilder(String headline, int size) {
    text = new StringBuilder(size + headline.length()).append(headline);
    inner = new StringBuilder(size + size / 8);
    this.headline = new TextRange(0, headline.length());
  }

  /** Ends the story. */
  public Draft build() {
    endBlock();
    close(0);
    return new Draft(text.toString(), headline, inner, pieces, blocks, figures);
  }

  void text(String source, int from, int to) {
    int i = from;
    while (i < to) {
      char c = source.charAt(i);
      if (isLeftOut(source, i, i)) {
        space |= WhiteSpace.isWhite(c) && !WhiteSpace.isInvisible(c);
        i++;
        continue;
      }
      int end = i + 1;
      while (end < to && !isLeftOut(source, i, end)) {
        end++;
      }
      word(source, i, end);
      i = end;
    }
  }

  /** White space, what is invisible and what is filling; the quick answer for Chinese characters first. */
  private boolean isLeftOut(String source, int word, int at) {
    char c = source.charAt(at);
    return (c <= 0x3000 || c >= 0xfeff)
        && (WhiteSpace.isWhite(c) || WhiteSpace.isInvisible(c) || WhiteSpace.isJoiner(c) && WhiteSpace.isFilling(before(source, word, at), c));
  }

  /** What stands in front of a place of the source: in its word, or what the block ends with so far. */
  private char before(String source, int word, int at) {
    if (at > word) {
      return source.charAt(at - 1);
    }
    return space || !inBlock ? 0 : text.charAt(text.length() - 1);
  }

  private void word(String source, int from, int to) {
    if (!inBlock) {
      startBlock();
    } else if (space) {
      text.append(' ');
      inner.append(' ');
    }
    space = false;
    if (marksChanged) {
      openMarks();
    }
    text.append(source, from, to);
    Escape.text(inner, source, from, to);
    if (bold > 0) {
      return;
    }
    plain += to - from;
  }

  private void startBlock() {
    openCell();
    if (text.length() > 0) {
      text.append('\n');
      inner.append(' ');
    }
    inBlock = true;
    marksChanged = true;
    blockStart = text.length();
    innerStart = inner.length();
    blockTraits = (centred ? DraftBlock.CENTRED : 0)
        | (heading > 0 ? DraftBlock.HEADING : 0)
        | (caption > 0 ? DraftBlock.CAPTION : 0);
    blockDress = dress;
    plain = 0;
  }

  /** Ends the block under way, if there is one. Inside a caption that is one block it only parts words. */
  public void endBlock() {
    space = true;
    if (flow > 0) {
      return;
    }
    row++;
    if (inBlock) {
      closeMarks(0);
      DraftBlock block = new DraftBlock(
          new TextRange(blockStart, text.length()),
          new TextRange(innerStart, inner.length()),
          place(),
          blockTraits | (plain == 0 ? DraftBlock.BOLD : 0),
          scope,
          blockDress);
      blocks.add(block);
      pieces.add(block);
      inBlock = false;
    }
    if (!waiting.isEmpty()) {
      waiting.forEach(this::add);
      waiting.clear();
    }
  }

  private BlockKind place() {
    for (int i = frames.size() - 1; i >= 0; i--) {
      switch (frames.get(i).tag) {
        case "li" -> {
          return BlockKind.LIST_ITEM;
        }
        case "td", "th", "caption" -> {
          return BlockKind.TABLE_CELL;
        }
        default -> { }
      }
    }
    return BlockKind.PARAGRAPH;
  }

  /** What the characters wear that follow. */
  void dress(int worn) {
    dress = worn;
  }

  int dress() {
    return dress;
  }

  /**
   * Adds a picture. One in the middle of a block stands after it, so that no sentence is torn apart.
   *
   * @param alt what the source shows in its place
   */
  void image(String src, @Nullable String embedded, int line, String alt) {
    DraftFigure figure = new DraftFigure(figures.size() + 1, src, embedded, line, new DraftFigure.Setting(scope, row, alt));
    if (!inBlock) {
      // Before the figure counts: a cell that began behind it would seem to be without content.
      openCell();
    }
    figures.add(figure);
    if (inBlock) {
      waiting.add(figure);
    } else {
      add(figure);
    }
  }

  private void add(DraftFigure figure) {
    pieces.add(figure);
  }

  /**
   * Begins a mark on the characters that follow.
   *
   * @param tag one of the tags of {@link org.pizhu.html.markup.TagPolicy}
   * @param address where a link leads; none for other marks
   * @return whether it was begun: not if the same mark is there already
   */
  boolean openInline(String tag, @Nullable String address) {
    for (Inline mark : wanted) {
      if (mark.tag.equals(tag)) {
        return false;
      }
    }
    wanted.add(new Inline(tag, address == null ? '<' + tag + '>' : Escape.link(address)));
    marksChanged = true;
    bold += tag.equals("b") ? 1 : 0;
    return true;
  }

  void closeInline() {
    Inline mark = wanted.remove(wanted.size() - 1);
    marksChanged = true;
    bold -= mark.tag.equals("b") ? 1 : 0;
  }

  private void openMarks() {
    int same = 0;
    while (same < open.size() && same < wanted.size() && open.get(same).html.equals(wanted.get(same).html)) {
      same++;
    }
    closeMarks(same);
    for (int i = same; i < wanted.size(); i++) {
      inner.append(wanted.get(i).html);
      open.add(wanted.get(i));
    }
    marksChanged = false;
  }

  private void closeMarks(int keep) {
    for (int i = open.size() - 1; i >= keep; i--) {
      inner.append("</").append(open.remove(i).tag).append('>');
    }
  }

  /**
   * Begins an element that holds blocks. Ends the block under way.
   *
   * @param tag one of the tags of {@link org.pizhu.html.markup.TagPolicy}
   * @param attributes literals and numbers, with a blank before each
   * @return whether it was begun: not where HTML doesn't allow it, nor very deep
   */
  boolean openContainer(String tag, String attributes) {
    endBlock();
    if (flow > 0 || frames.size() >= MAX_DEPTH || !allows(tag)) {
      return false;
    }
    if (!isPartOfTable(tag)) {
      openCell();
    }
    frames.add(new Frame(tag, pieces.size(), blocks.size() + figures.size()));
    pieces.add(new Piece.Mark('<' + tag + attributes + '>'));
    return true;
  }

  private boolean allows(String tag) {
    String parent = frames.isEmpty() ? "" : frames.get(frames.size() - 1).tag;
    return switch (tag) {
      case "li" -> parent.equals("ul") || parent.equals("ol");
      case "tr", "caption" -> parent.equals("table");
      case "td", "th" -> parent.equals("tr");
      default -> true;
    };
  }

  private static boolean isPartOfTable(String tag) {
    return tag.equals("tr") || tag.equals("caption") || tag.equals("td") || tag.equals("th");
  }

  /** A browser would move what stands in a table but in no cell out of the table: it gets a cell. */
  private void openCell() {
    if (frames.isEmpty()) {
      return;
    }
    if (frames.get(frames.size() - 1).tag.equals("table")) {
      frames.add(new Frame("tr", pieces.size(), blocks.size() + figures.size()));
      pieces.add(new Piece.Mark("<tr>"));
    }
    if (frames.get(frames.size() - 1).tag.equals("tr")) {
      frames.add(new Frame("td", pieces.size(), blocks.size() + figures.size()));
      pieces.add(new Piece.Mark("<td>"));
    }
  }

  /** How many elements that hold blocks are open. */
  int depth() {
    return frames.size();
  }

  /** Ends the elements that hold blocks down to a depth. One without content disappears; so does a row of empty cells. */
  void close(int depth) {
    endBlock();
    while (frames.size() > depth) {
      Frame frame = frames.remove(frames.size() - 1);
      boolean empty = blocks.size() + figures.size() == frame.content;
      if (empty && !frame.tag.equals("td") && !frame.tag.equals("th")) {
        pieces.subList(frame.piece, pieces.size()).clear();
      } else {
        pieces.add(new Piece.Mark("</" + frame.tag + '>'));
      }
    }
  }

  boolean isCentred() {
    return centred;
  }

  void centred(boolean now) {
    centred = now;
  }

  void heading(int change) {
    heading += change;
  }

  void caption(int change) {
    caption += change;
  }

  /** Between +1 and −1 everything flows into one block. */
  void flow(int change) {
    flow += change;
  }

  void scope(int figureElement) {
    scope = figureElement;
  }
}
