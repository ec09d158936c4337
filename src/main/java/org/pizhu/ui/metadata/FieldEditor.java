package org.pizhu.ui.metadata;

import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.MetadataKey;
import org.pizhu.model.MetadataValue;
import org.pizhu.ui.control.Focus;

/** Changes one field in its place. Enter saves, where it makes a line Ctrl+Enter; Esc leaves it as it was; what is left otherwise is saved. */
final class FieldEditor extends VBox {

  /** Hears how it ends. */
  interface Listener {
    /** It is to have this. */
    void done(MetadataValue value);

    /** It stays as it was. */
    void cancelled();
  }

  private final MetadataKey key;
  private final ValueEditor editor;
  private final Listener listener;
  private final Label fault = new Label();
  private boolean hasBegun;
  private boolean hasEnded;

  FieldEditor(Messages messages, MetadataKey key, String name, MetadataValue present, Listener listener) {
    this.key = key;
    this.listener = listener;
    editor = ValueEditor.of(messages, key.field());
    editor.show(present);
    Label label = new Label(name);
    label.getStyleClass().add("field-name");
    Label hint = new Label(hint(messages));
    for (Label line : new Label[] {hint, fault}) {
      line.setWrapText(true);
      line.setMinHeight(USE_PREF_SIZE);
    }
    hint.getStyleClass().add("quiet");
    fault.getStyleClass().add("fault");
    fault.setVisible(false);
    fault.setManaged(false);
    Button cancel = new Button(messages.get("metadata.cancel"));
    cancel.setOnAction(event -> cancel());
    Button save = new Button(messages.get("metadata.save"));
    save.getStyleClass().add("accent");
    save.setOnAction(event -> save());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot = new HBox(8, gap, cancel, save);
    foot.setAlignment(Pos.CENTER_RIGHT);
    getStyleClass().add("field-editor");
    getChildren().addAll(label, editor, fault, hint, foot);
    editor.versionProperty().addListener(observable -> tell(editor.fault().isEmpty() ? "" : fault.getText()));
    // Before an area takes Enter for a line of its own.
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    // Nothing that is typed here is for the list around it.
    addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    focusWithinProperty().addListener((observable, before, now) -> {
      if (now) {
        hasBegun = true;
      } else {
        Platform.runLater(this::left);
      }
    });
  }

  private String hint(Messages messages) {
    String empty = messages.get(key.field().isAdded() ? "metadata.hint.empty-removes" : "metadata.hint.empty");
    String keys = messages.get(editor.hasLines() ? "metadata.keys.lines" : "metadata.keys");
    return (editor.hint() + empty + keys).strip();
  }

  MetadataKey key() {
    return key;
  }

  /** Takes the keyboard. */
  void focus() {
    editor.focus();
  }

  private void pressed(KeyEvent event) {
    if (editor.isComposing()) {
      return;
    }
    boolean isButton = event.getTarget() instanceof ButtonBase;
    if (event.getCode() == KeyCode.ESCAPE) {
      cancel();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !isButton && (!editor.hasLines() || event.isShortcutDown())) {
      save();
      event.consume();
    }
  }

  private void tell(String words) {
    fault.setText(words);
    fault.setVisible(!words.isEmpty());
    fault.setManaged(!words.isEmpty());
  }

  private void save() {
    Optional<MetadataValue> value = editor.value();
    tell(editor.fault());
    if (value.isPresent() && !hasEnded) {
      hasEnded = true;
      listener.done(value.get());
    } else if (value.isEmpty()) {
      editor.focus();
    }
  }

  private void cancel() {
    if (!hasEnded) {
      hasEnded = true;
      listener.cancelled();
    }
  }

  /** What can't be saved waits where it is. */
  private void left() {
    if (hasBegun && !hasEnded && !Focus.isIn(this)) {
      end();
    }
  }

  /** Saves what can be saved, when another story comes. */
  void end() {
    tell(editor.fault());
    if (!hasEnded) {
      editor.value().ifPresent(value -> {
        hasEnded = true;
        listener.done(value);
      });
    }
  }
}
