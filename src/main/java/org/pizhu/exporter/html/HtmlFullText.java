package org.pizhu.exporter.html;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pizhu.exporter.words.LinkTargets;
import org.pizhu.exporter.words.MarkedText;
import org.pizhu.model.BlockKind;
import org.pizhu.model.NoteLink;

/** The full text of a story as HTML: annotated passages are marked, where several overlap with lines below in the colours of the others, and numbered. */
final class HtmlFullText {

  private final HtmlPage page;
  private final Set<String> marked = new HashSet<>();

  HtmlFullText(HtmlPage page) {
    this.page = page;
  }

  /** The name of the first piece of a passage. */
  static String anchor(String annotationId) {
    return "mark-" + annotationId;
  }

  /**
   * Writes it.
   *
   * @param named the ids of the annotations whose names stand in this place of the file
   * @return the ids of the annotations that have a mark here
   */
  Set<String> write(List<MarkedText.Paragraph> paragraphs, Set<String> named) throws IOException {
    marked.clear();
    page.line("<div class=\"text\" lang=\"zh\">");
    for (MarkedText.Paragraph paragraph : paragraphs) {
      page.begin(paragraph.kind() == BlockKind.PARAGRAPH ? "<p>" : "<p class=\"" + paragraph.kind().name().toLowerCase(Locale.ROOT) + "\">");
      for (MarkedText.Piece piece : paragraph.pieces()) {
        piece(piece, named);
      }
      page.line("</p>");
    }
    page.line("</div>");
    return Set.copyOf(marked);
  }

  private void piece(MarkedText.Piece piece, Set<String> named) throws IOException {
    if (!piece.isMarked()) {
      page.begin("", piece.text());
      return;
    }
    MarkedText.Numbered innermost = piece.over().get(piece.over().size() - 1);
    StringBuilder begin = new StringBuilder("<mark class=\"").append(innermost.annotation().color().key());
    if (piece.over().size() > 1) {
      begin.append(" over under-").append(piece.over().get(piece.over().size() - 2).annotation().color().key());
    }
    page.begin(begin.append("\">").toString());
    for (MarkedText.Numbered one : piece.over()) {
      String id = one.annotation().id();
      if (marked.add(id) && named.contains(id)) {
        page.begin("<span id=\"", anchor(id), "\"></span>");
      }
    }
    page.begin("", piece.text(), "</mark>");
    for (MarkedText.Numbered one : piece.ending()) {
      page.begin("<sup><a href=\"#", LinkTargets.anchor(NoteLink.toAnnotation(one.annotation().id())), "\">" + one.number() + "</a></sup>");
    }
  }
}
