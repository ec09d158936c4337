package org.pizhu.ui.shelf;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StoryFacet;
import org.pizhu.model.StoryFilter;

/** What the list is narrowed to, each value a button that takes it away, and one that takes them all away. */
public final class ShelfChips extends FlowPane {

  private final Messages messages;
  private final ShelfModel model;
  private final ShelfWords words;
  private List<Chip> shown = List.of();

  public ShelfChips(Messages messages, ShelfModel model) {
    this.messages = messages;
    this.model = model;
    words = new ShelfWords(messages);
    getStyleClass().addAll("chips", "filter-chips", "shelf-chips");
    setPrefWrapLength(0);
    setManaged(false);
    setVisible(false);
    model.queryProperty().addListener(observable -> show());
    model.stateProperty().addListener(observable -> show());
    show();
  }

  private void show() {
    StoryFilter filter = model.queryProperty().get().filter();
    List<Chip> now = new ArrayList<>();
    for (StoryFacet facet : StoryFacet.values()) {
      filter.of(facet).stream().sorted().forEach(value -> now.add(new Chip(facet, value, words.value(
          facet, value, model.stateProperty().get().codebook(), model.stateProperty().get().collections()))));
    }
    if (now.equals(shown)) {
      // The numbers were counted anew: a chip that has the keyboard, or the mouse, stays.
      return;
    }
    shown = now;
    List<Node> chips = new ArrayList<>();
    now.forEach(chip -> chips.add(button(chip)));
    if (chips.size() > 1) {
      Button clear = new Button(messages.get("shelf.clear"));
      clear.getStyleClass().add("clear-all");
      clear.setOnAction(event -> model.clear());
      chips.add(clear);
    }
    getChildren().setAll(chips);
    setManaged(!chips.isEmpty());
    setVisible(!chips.isEmpty());
  }

  /** A value to which the list is narrowed, with its words. */
  private record Chip(StoryFacet facet, String value, String words) {}

  private Button button(Chip of) {
    Button chip = new Button(of.words() + "  ×");
    chip.getStyleClass().add("filter-chip");
    chip.setMnemonicParsing(false);
    chip.setAccessibleText(messages.get("shelf.chip.remove", words.facet(of.facet()), of.words()));
    chip.setOnAction(
        event -> model.actions().filter(model.queryProperty().get().filter().toggled(of.facet(), of.value())));
    chip.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE) {
        chip.fire();
        event.consume();
      }
    });
    return chip;
  }
}
