package org.pizhu.ui.export;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;

/** Choices that are kept under names: one is taken, the present ones are kept, one is forgotten. */
final class PresetRow extends HBox {

  private final Map<String, String> presets;
  private final ComboBox<String> names = new ComboBox<>();
  private final TextField name = new TextField();
  private final Button keep = new Button();
  private final Button forget = new Button();
  private final Messages messages;
  private boolean naming;

  /**
   * @param presets what is kept, by name, as text
   * @param taken gets the text of what was chosen
   * @param kept gets the name under which the present choices are to be kept; answers with their text
   * @param forgotten gets the name of what is to be forgotten
   */
  PresetRow(
      Messages messages,
      Map<String, String> presets,
      Consumer<String> taken,
      UnaryOperator<String> kept,
      Consumer<String> forgotten) {
    this.messages = messages;
    this.presets = new TreeMap<>(presets);
    getStyleClass().add("preset-row");
    setAlignment(Pos.CENTER_LEFT);
    names.setAccessibleText(messages.get("exportpanel.preset"));
    names.setId("export-presets");
    names.setMaxWidth(Double.MAX_VALUE);
    names.setButtonCell(new Chosen());
    show(null);
    names.valueProperty().addListener((observable, before, chosen) -> {
      forget.setDisable(chosen == null);
      if (chosen != null && !naming) {
        taken.accept(this.presets.get(chosen));
      }
    });
    HBox.setHgrow(names, Priority.ALWAYS);
    forget.setText(messages.get("exportpanel.preset.forget"));
    forget.setMinWidth(USE_PREF_SIZE);
    forget.setDisable(true);
    forget.setOnAction(event -> forget(forgotten));
    naming(kept);
    getChildren().setAll(names, keep, forget);
  }

  private void naming(UnaryOperator<String> kept) {
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setPromptText(messages.get("exportpanel.preset.name"));
    name.setAccessibleText(messages.get("exportpanel.preset.name"));
    name.setId("export-preset-name");
    keep.setText(messages.get("exportpanel.preset.keep"));
    keep.setMinWidth(USE_PREF_SIZE);
    keep.setId("export-preset-keep");
    keep.setOnAction(event -> {
      if (getChildren().contains(name)) {
        keep(kept);
      } else {
        name.setText(names.getValue() == null ? "" : names.getValue());
        getChildren().setAll(name, keep);
        name.requestFocus();
        name.selectAll();
      }
    });
    name.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      // Enter is for the name here, and Esc ends the naming only: both would else end the panel.
      if (event.getCode() == KeyCode.ENTER) {
        keep(kept);
        event.consume();
      } else if (event.getCode() == KeyCode.ESCAPE) {
        choices();
        event.consume();
      }
    });
  }

  private void choices() {
    getChildren().setAll(names, keep, forget);
    names.requestFocus();
  }

  private void keep(UnaryOperator<String> kept) {
    String typed = name.getText().strip();
    if (!typed.isEmpty()) {
      presets.put(typed, kept.apply(typed));
      show(typed);
    }
    choices();
  }

  /** Something is kept under a name again. */
  void put(String restored, String text) {
    presets.put(restored, text);
    show(names.getValue());
  }

  private void forget(Consumer<String> forgotten) {
    String chosen = names.getValue();
    if (chosen != null) {
      presets.remove(chosen);
      forgotten.accept(chosen);
      show(null);
    }
  }

  private void show(@Nullable String chosen) {
    naming = true;
    names.getItems().setAll(presets.keySet());
    names.setPromptText(messages.get(presets.isEmpty() ? "exportpanel.preset.none" : "exportpanel.preset.choose"));
    names.setValue(chosen);
    naming = false;
  }

  /** What is chosen, or that nothing is: JavaFX's own cell stays empty once something was chosen before. */
  private final class Chosen extends ListCell<String> {

    Chosen() {
      names.promptTextProperty().addListener(observable -> say());
    }

    @Override
    protected void updateItem(@Nullable String value, boolean empty) {
      super.updateItem(value, empty);
      say();
    }

    private void say() {
      setText(getItem() == null ? names.getPromptText() : getItem());
    }
  }

  /** The choices are no longer those that were taken. */
  void departed() {
    if (!naming && names.getValue() != null) {
      show(null);
    }
  }
}
