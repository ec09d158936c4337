package org.pizhu.ui.annotation;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.pizhu.i18n.Messages;

/** The parts of the filter that hold, each a button that takes it away, and one that takes them all away. */
final class FilterChips extends FlowPane {

  private final Messages messages;
  private final AnnotationsModel model;
  private final FilterWords words;

  FilterChips(Messages messages, AnnotationsModel model, FilterWords words) {
    this.messages = messages;
    this.model = model;
    this.words = words;
    getStyleClass().addAll("chips", "filter-chips");
    setPrefWrapLength(0);
    model.list().filterProperty().addListener(observable -> show());
    model.codebookProperty().addListener(observable -> show());
    show();
  }

  /** Shows the parts of the filter as it is now. */
  void show() {
    List<Node> chips = new ArrayList<>();
    for (FilterWords.Part part : words.parts(model.list().filterProperty().get(), model.codebookProperty().get())) {
      Button chip = new Button(part.words() + "  ×");
      chip.getStyleClass().add("filter-chip");
      chip.setAccessibleText(messages.get("annotation.filter.remove", part.words()));
      chip.setOnAction(event -> model.list().filterProperty().set(part.without()));
      chip.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
        if (event.getCode() == KeyCode.BACK_SPACE) {
          chip.fire();
          event.consume();
        }
      });
      chips.add(chip);
    }
    if (!chips.isEmpty()) {
      Button clear = new Button(messages.get("annotation.filter.clear"));
      clear.getStyleClass().add("clear-all");
      clear.setOnAction(event -> model.list().clearFilter());
      chips.add(clear);
    }
    getChildren().setAll(chips);
    setManaged(!chips.isEmpty());
    setVisible(!chips.isEmpty());
  }
}
