package org.pizhu.ui.codebook;

import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Problem;
import org.pizhu.ui.control.Composing;

/** Where a tag gets its name, in its row. Enter takes it, Esc leaves it as it was; so does going elsewhere with a name that can't be. */
final class NameField extends VBox {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Messages messages;
  private final CodebookModel model;
  private final TextField input;
  private final Label fault = new Label();
  private final Composing composing;
  private boolean isDone;

  NameField(Messages messages, CodebookModel model, String name) {
    this.messages = messages;
    this.model = model;
    input = new TextField(name);
    composing = Composing.of(input);
    getStyleClass().add("name-field");
    fault.getStyleClass().add("fault");
    fault.setWrapText(true);
    fault.setManaged(false);
    fault.setVisible(false);
    input.setMinWidth(0);
    input.setPromptText(messages.get("codebook.name.prompt"));
    input.setAccessibleText(messages.get("codebook.name.prompt"));
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
  void focusSoon() {
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
      model.cancelName();
      event.consume();
    }
  }

  private void take() {
    isDone = true;
    model.takeName(input.getText()).ifPresent(kind -> {
      isDone = false;
      tell(messages.problem(Problem.of(kind, input.getText().strip())));
    });
  }

  private void leave() {
    isDone = true;
    if (model.takeName(input.getText()).isPresent()) {
      model.cancelName();
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
