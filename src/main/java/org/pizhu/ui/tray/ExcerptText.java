package org.pizhu.ui.tray;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.pizhu.text.Excerpt;

/** A passage in its context, with the passage marked by weight and line, not by colour alone. */
final class ExcerptText extends TextFlow {

  private final Text before = new Text();
  private final Text words = new Text();
  private final Text after = new Text();

  ExcerptText() {
    getStyleClass().addAll("excerpt", "serif");
    before.getStyleClass().add("around");
    words.getStyleClass().add("passage");
    after.getStyleClass().add("around");
    getChildren().addAll(before, words, after);
    setMinWidth(0);
  }

  void show(Excerpt excerpt) {
    before.setText(excerpt.before());
    words.setText(excerpt.words());
    after.setText(excerpt.after());
    setAccessibleText(excerpt.before() + excerpt.words() + excerpt.after());
  }
}
