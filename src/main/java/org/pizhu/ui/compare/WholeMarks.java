package org.pizhu.ui.compare;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.pizhu.diff.Side;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureTarget;
import org.pizhu.model.StoryTarget;

/** Annotations that are on no passage: on a picture, or on a story as a whole. Each is a button that leads to it. */
final class WholeMarks {

  /** In pixels. */
  private static final double GAP = 6;

  private static final double LONGEST = 280;

  private final CompareWords words;
  private final Consumer<Annotation> open;

  /**
   * @param open shows an annotation in the reader of its story
   */
  WholeMarks(CompareWords words, Consumer<Annotation> open) {
    this.words = words;
    this.open = open;
  }

  /** Those of a story as a whole. */
  static List<Annotation> ofStory(CompareContent content, Side side) {
    return content.annotations(side).stream().filter(one -> one.target() instanceof StoryTarget).toList();
  }

  /** Those of a picture or of a part of it. */
  static List<Annotation> of(CompareContent content, CompareCell.Shown shown) {
    return content.annotations(shown.side()).stream()
        .filter(one -> one.target() instanceof FigureTarget target && target.status().hasPlace()
            && target.number() == shown.figure().number())
        .toList();
  }

  /** A button for each. */
  FlowPane row(CompareContent content, List<Annotation> annotations) {
    FlowPane row = new FlowPane(GAP, GAP);
    // Else it is never narrower than all that a button says, and the cell not either.
    row.setMinWidth(0);
    annotations.forEach(one -> row.getChildren().add(button(one, MarkRun.words(one, content.codebook()))));
    return row;
  }

  private Node button(Annotation annotation, String said) {
    Button button = new Button(said.replace('\n', ' '));
    button.getStyleClass().setAll("button", "compare-chip", "whole-mark", "hue-" + annotation.color().key());
    button.setMaxWidth(LONGEST);
    button.setAccessibleText(words.get("compare.spoken.annotation", said));
    button.setOnAction(event -> open.accept(annotation));
    return button;
  }
}
