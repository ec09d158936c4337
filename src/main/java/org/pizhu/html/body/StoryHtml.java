package org.pizhu.html.body;

import java.util.List;
import org.pizhu.model.BlockKind;
import org.pizhu.model.TextRange;

/** Writes the body of a story whose kinds are settled, as {@link org.pizhu.model.Story#html()} defines it. */
public final class StoryHtml {

  private final Draft draft;
  private final StringBuilder html;

  private StoryHtml(Draft draft) {
    this.draft = draft;
    html = new StringBuilder(draft.inner().length() + 40 * draft.pieces().size());
  }

  /** The body as it is shown: its blocks and figures in reading order, each with its place in the text. */
  public static String write(Draft draft) {
    return new StoryHtml(draft).write(draft.pieces());
  }

  private String write(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Mark mark) {
        html.append(mark.html());
      } else if (piece instanceof DraftFigure figure) {
        figure(figure);
      } else if (piece instanceof DraftBlock block && block.figure() == null) {
        element(block, block.kind() == BlockKind.SUBHEADING ? "h2" : "p");
      }
    }
    return html.toString();
  }

  private void figure(DraftFigure figure) {
    html.append("<figure data-figure=\"").append(figure.number()).append("\">");
    DraftBlock caption = figure.caption();
    // Of several figures with one caption the one next to it shows it.
    if (caption != null && caption.figure() == figure) {
      element(caption, "figcaption");
    }
    html.append("</figure>");
  }

  private void element(DraftBlock block, String tag) {
    TextRange inner = block.inner();
    html.append('<').append(tag).append(" data-o=\"").append(block.range().start()).append("\">");
    html.append(draft.inner(), inner.start(), inner.end());
    html.append("</").append(tag).append('>');
  }
}
