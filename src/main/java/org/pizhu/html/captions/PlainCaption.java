package org.pizhu.html.captions;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.body.Draft;
import org.pizhu.html.body.DraftBlock;

/** Tells whether a short line that ends like no sentence, and stands below the only picture of a story, is its caption or a heading. */
final class PlainCaption {

  /** In characters: a paragraph, no line. */
  private static final int LONG = 40;

  /** A line is taken for no heading where it has at least so many times the length of those that are. */
  private static final double LONGER = 1.5;

  /** One other line may be anything. */
  private static final int FEWEST = 2;

  private PlainCaption() {}

  /**
   * Whether no other line of the story ends like no sentence: what stands between a picture and a sentence is no heading then.
   *
   * @param plain tells such lines
   */
  static boolean isOnly(Draft draft, @Nullable DraftBlock line, Predicate<DraftBlock> plain) {
    List<DraftBlock> blocks = draft.blocks();
    DraftBlock next = next(blocks, line);
    // Two headings don't follow each other: before one that is set off the line is none.
    boolean before = next != null && (isClosed(draft, next)
        || next.length() <= CaptionRule.LONGEST_PLAIN && (next.has(DraftBlock.HEADING) || next.has(DraftBlock.BOLD)));
    return before && blocks.stream().noneMatch(block -> block != line && block.length() > 0 && plain.test(block));
  }

  /**
   * Whether the line stands above a paragraph, and all other lines that end like no sentence are clearly shorter: those are the headings, and
   * the story begins with none.
   *
   * @param line the first of the story
   * @param plain tells such lines
   */
  static boolean isAbove(Draft draft, @Nullable DraftBlock line, Predicate<DraftBlock> plain) {
    List<DraftBlock> blocks = draft.blocks();
    DraftBlock next = next(blocks, line);
    boolean above = line != null && next != null && next.length() >= LONG;
    // The last line is no heading.
    List<DraftBlock> others = blocks.subList(0, Math.max(0, blocks.size() - 1)).stream()
        .filter(block -> above && block != line && block.length() > 0 && plain.test(block)).toList();
    return others.size() >= FEWEST && others.stream().allMatch(block -> block.length() * LONGER <= line.length());
  }

  private static @Nullable DraftBlock next(List<DraftBlock> blocks, @Nullable DraftBlock line) {
    int at = line == null ? -1 : blocks.indexOf(line);
    return at >= 0 && at + 1 < blocks.size() ? blocks.get(at + 1) : null;
  }

  private static boolean isClosed(Draft draft, DraftBlock block) {
    return CaptionRule.SENTENCE_CLOSED.indexOf(draft.text().charAt(block.range().end() - 1)) >= 0;
  }
}
