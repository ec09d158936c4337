package org.pizhu.html.body;

import java.util.List;
import org.pizhu.model.TextRange;

/**
 * A story that is being read: its text is settled, the kinds of its blocks are not.
 *
 * @param text the story's text as {@link org.pizhu.model.Story#text()} defines it
 * @param headline the range of the headline; empty where there is none
 * @param inner the marked-up text of all blocks, one after the other, a blank between them
 * @param pieces blocks, figures and what holds them, in reading order
 * @param blocks the blocks among the pieces: the body and the captions
 * @param figures the figures among the pieces
 */
public record Draft(
    String text,
    TextRange headline,
    CharSequence inner,
    List<Piece> pieces,
    List<DraftBlock> blocks,
    List<DraftFigure> figures) {

  /** The words of a block. */
  public String textOf(DraftBlock block) {
    return block.range().of(text);
  }
}
