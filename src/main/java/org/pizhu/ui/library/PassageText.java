package org.pizhu.ui.library;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.shape.Path;
import org.pizhu.model.TextRange;
import org.pizhu.query.Passage;
import org.pizhu.text.CodePoints;
import org.pizhu.ui.control.FlowText;
import org.pizhu.ui.control.Texts;

/** Some words around hits; the hits are bold and stand on a tint. */
final class PassageText extends FlowText {

  private static final String MORE = "…";
  /** Keeps the ellipsis on the line of the last character (JavaFX breaks lines by the rules of java.text, which know no U+2060). */
  private static final String NO_BREAK = "\ufeff";
  /** So much is shown before the first hit of a passage that is longer than what is shown of it, UTF-16 units. */
  private static final int BEFORE = 16;

  private final Path ground = new Path();
  private final List<TextRange> marked = new ArrayList<>();

  PassageText() {
    getStyleClass().add("passage");
    ground.getStyleClass().add("hit-ground");
    ground.setManaged(false);
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(ground, flow);
  }

  /**
   * Shows a passage.
   *
   * @param label what is told of where it stands; empty for nothing
   * @param most how much of it is shown, UTF-16 units
   * @param isCut whether it came cut from its source
   */
  void show(String label, Passage passage, int most, boolean isCut) {
    String text = passage.text();
    int from = 0;
    int to = text.length();
    if (to > most) {
      int first = passage.hits().isEmpty() ? 0 : passage.hits().get(0).start();
      from = CodePoints.floor(text, Math.max(0, Math.min(first - BEFORE, to - most)));
      to = CodePoints.ceiling(text, Math.min(to, from + most));
    }
    flow.getChildren().clear();
    marked.clear();
    if (!label.isEmpty()) {
      add(label + " ", "field");
    }
    int offset = label.isEmpty() ? 0 : label.length() + 1;
    if (passage.cutStart() || from > 0) {
      add(MORE, "words");
      offset += MORE.length();
    }
    int done = from;
    for (TextRange hit : passage.hits()) {
      int start = Math.max(hit.start(), done);
      int end = Math.min(hit.end(), to);
      if (start < end) {
        add(text.substring(done, start), "words");
        add(text.substring(start, end), "hit");
        marked.add(new TextRange(offset + start - from, offset + end - from));
        done = end;
      }
    }
    add(text.substring(done, to) + (isCut || passage.cutEnd() || to < text.length() ? NO_BREAK + MORE : ""), "words");
    setAccessibleText(label.isEmpty() ? passage.line() : label + " " + passage.line());
    requestLayout();
  }

  private void add(String words, String styleClass) {
    flow.getChildren().addAll(Texts.of(words, styleClass));
  }

  @Override
  protected void paintAround() {
    ground.getElements().clear();
    marked.forEach(range -> ground.getElements().addAll(flow.rangeShape(range.start(), range.end())));
  }
}
