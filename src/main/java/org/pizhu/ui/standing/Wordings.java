package org.pizhu.ui.standing;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextFlow;
import org.pizhu.diff.TextEdit;
import org.pizhu.i18n.Messages;
import org.pizhu.model.TextRange;
import org.pizhu.text.CodePoints;
import org.pizhu.ui.control.Texts;

/** Two wordings of a passage, one below the other: what only one of them has is struck through there or underlined here. */
final class Wordings extends GridPane {

  /** So much of a wording is shown at most, UTF-16 units, and so much of it before its first change. */
  private static final int LONGEST = 160;
  private static final int BEFORE = 40;
  private static final String MORE = "…";

  private final TextFlow before = new TextFlow();
  private final TextFlow now = new TextFlow();

  Wordings(Messages messages) {
    setHgap(8);
    setVgap(2);
    getStyleClass().add("wordings");
    addRow(0, name(messages.get("standing.wording.before")), words(before));
    addRow(1, name(messages.get("standing.wording.now")), words(now));
  }

  private static Label name(String name) {
    Label label = new Label(name);
    label.getStyleClass().add("wording-name");
    label.setMinWidth(USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }

  private static TextFlow words(TextFlow flow) {
    flow.getStyleClass().add("serif");
    flow.setMinWidth(0);
    GridPane.setHgrow(flow, Priority.ALWAYS);
    return flow;
  }

  /**
   * Shows two wordings.
   *
   * @param edits what is different between them, in order; at least one
   */
  void show(String first, String second, List<TextEdit> edits) {
    fill(before, first, edits.stream().map(TextEdit::before).toList(), "gone");
    fill(now, second, edits.stream().map(TextEdit::after).toList(), "come");
  }

  private static void fill(TextFlow flow, String words, List<TextRange> changes, String styleClass) {
    flow.getChildren().clear();
    int from = words.length() <= LONGEST ? 0 : CodePoints.floor(words, Math.max(0, changes.get(0).start() - BEFORE));
    int to = CodePoints.floor(words, Math.min(words.length(), from + LONGEST));
    add(flow, from > 0 ? MORE : "", "same");
    int at = from;
    for (TextRange change : changes) {
      int start = Math.min(to, change.start());
      int end = Math.min(to, change.end());
      add(flow, words.substring(at, start), "same");
      add(flow, words.substring(start, end), styleClass);
      at = end;
    }
    add(flow, words.substring(at, to) + (to < words.length() ? MORE : ""), "same");
  }

  private static void add(TextFlow flow, String words, String styleClass) {
    flow.getChildren().addAll(Texts.of(words.replace('\n', ' '), "wording", styleClass));
  }
}
