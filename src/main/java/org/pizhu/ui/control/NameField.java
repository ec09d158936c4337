package org.pizhu.ui.control;

import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Where something gets its name, in its row. Enter takes it, Esc leaves it as it was; so does going elsewhere with a name that can't be. */
public final class NameField extends VBox {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Function<String, Optional<String>> take;
  private final Runnable cancel;
  private final TextField input;
  private final Label fault = new Label();
  private final Composing composing;
  private boolean isDone;

  /**
   * @param prompt what is to be typed, in words of the bundle
   * @param name what stands there at first
   * @param take takes what was typed; gives what is wrong with it in words, nothing if it was taken
   * @param cancel leaves the name as it was
   */
  public NameField(String prompt, String name, Function<String, Optional<String>> take, Runnable cancel) {
    this.take = take;
    this.cancel = cancel;
    input = new TextField(name);
    composing = Composing.of(input);
    getStyleClass().add("name-field");
    fault.getStyleClass().add("fault");
    fault.setWrapText(true);
    fault.setManaged(false);
    fault.setVisible(false);
    input.setMinWidth(0);
    input.setPromptText(prompt);
    input.setAccessibleText(prompt);
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    input.textProperty().addListener(observable -> tell(""));
    input.focusedProperty().addListener((observable, before, now) -> {
      if (!now && !isDone && getScene() != null && getScene().getFocusOwner() != input) {
        leave();
      }
    });
    getChildren().addAll(input, fault);
  }

  /** Puts the keyboard into it once it is on the screen. */
  public void focusSoon() {
    composing.openedByKey();
    Platform.runLater(() -> {
      input.requestFocus();
      input.selectAll();
    });
  }

  private void onKey(KeyEvent event) {
    if (composing.isComposing()) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      take();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      isDone = true;
      cancel.run();
      event.consume();
    }
  }

  private void take() {
    isDone = true;
    take.apply(input.getText()).ifPresent(words -> {
      isDone = false;
      tell(words);
    });
  }

  private void leave() {
    isDone = true;
    if (take.apply(input.getText()).isPresent()) {
      cancel.run();
    }
  }

  private void tell(String words) {
    fault.setText(words);
    fault.setVisible(!words.isEmpty());
    fault.setManaged(!words.isEmpty());
    input.pseudoClassStateChanged(WRONG, !words.isEmpty());
    if (!words.isEmpty()) {
      input.setAccessibleHelp(words);
    }
  }
}
