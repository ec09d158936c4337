package org.pizhu.exporter.words;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.pizhu.model.Annotation;
import org.pizhu.model.Block;
import org.pizhu.model.BlockKind;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;

/** The full text of a story, cut where annotated passages begin and end. */
public final class MarkedText {

  private MarkedText() {}

  /**
   * A block of the text.
   *
   * @param kind what it is
   * @param pieces its text in order; none of them empty
   */
  public record Paragraph(BlockKind kind, List<Piece> pieces) {}

  /**
   * A piece of text that the same annotations are about.
   *
   * @param text not empty
   * @param over the annotations whose passages cover it, the innermost last
   * @param ending those of them that end with it
   */
  public record Piece(String text, List<Numbered> over, List<Numbered> ending) {
    /** Whether an annotation covers it. */
    public boolean isMarked() {
      return !over.isEmpty();
    }
  }

  /**
   * An annotation with its place among those of the story.
   *
   * @param number 1 for the first one
   */
  public record Numbered(int number, Annotation annotation) {
    TextRange range() {
      return annotation.target().range();
    }
  }

  /**
   * The blocks of a story; its headline, which stands above, only where a passage of it is marked. Annotations of no passage, and those that have lost
   * their place, mark nothing.
   */
  public static List<Paragraph> of(Story story, List<Annotation> annotations) {
    List<Numbered> marking = new ArrayList<>();
    for (int i = 0; i < annotations.size(); i++) {
      Annotation annotation = annotations.get(i);
      TextRange range = annotation.target().range();
      if (annotation.target() instanceof PassageTarget target && target.status().hasPlace()
          && !range.isEmpty() && range.end() <= story.text().length()) {
        marking.add(new Numbered(i + 1, annotation));
      }
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Block block : story.blocks()) {
      boolean isMarked = marking.stream().anyMatch(one -> one.range().overlaps(block.range()));
      if (!block.range().isEmpty() && (isMarked || block.kind() != BlockKind.HEADLINE)) {
        paragraphs.add(new Paragraph(block.kind(), pieces(story.text(), block.range(), marking)));
      }
    }
    return paragraphs;
  }

  private static List<Piece> pieces(String text, TextRange block, List<Numbered> marking) {
    List<Numbered> here = marking.stream().filter(one -> one.range().overlaps(block)).toList();
    TreeSet<Integer> edges = new TreeSet<>(List.of(block.start(), block.end()));
    for (Numbered one : here) {
      edges.add(Math.max(block.start(), one.range().start()));
      edges.add(Math.min(block.end(), one.range().end()));
    }
    List<Piece> pieces = new ArrayList<>();
    Integer from = edges.pollFirst();
    for (Integer to : edges) {
      TextRange piece = new TextRange(from, to);
      List<Numbered> over = here.stream().filter(one -> one.range().contains(piece)).toList();
      pieces.add(new Piece(piece.of(text), over, over.stream().filter(one -> endsWith(one.range(), piece, block)).toList()));
      from = to;
    }
    return pieces;
  }

  /** A passage may end with the line break behind its last block. */
  private static boolean endsWith(TextRange passage, TextRange piece, TextRange block) {
    return passage.end() == piece.end() || piece.end() == block.end() && passage.end() == block.end() + 1;
  }
}
