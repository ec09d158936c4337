package org.pizhu.ui.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.settings.Settings;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.theme.Icons;

/** The presets of exports by name: typing over a name renames one, a button deletes it. */
final class PresetRows extends VBox {

  private final Messages messages;
  private final SettingsModel settings;
  private final SettingsListener listener;

  PresetRows(Messages messages, SettingsModel settings, SettingsListener listener) {
    super(6);
    this.messages = messages;
    this.settings = settings;
    this.listener = listener;
    getStyleClass().add("preset-rows");
    show();
  }

  private Map<String, String> presets() {
    return settings.get(Settings.EXPORTS).presets();
  }

  private void keep(Map<String, String> presets) {
    settings.change(now -> now.with(Settings.EXPORTS, now.get(Settings.EXPORTS).withPresets(presets)));
  }

  private void show() {
    getChildren().clear();
    if (presets().isEmpty()) {
      Label none = new Label(messages.get("settingspanel.presets.none"));
      none.getStyleClass().add("quiet");
      none.setWrapText(true);
      getChildren().add(none);
    }
    new TreeSet<>(presets().keySet()).forEach(name -> getChildren().add(row(name)));
  }

  private HBox row(String name) {
    TextField field = new TextField(name);
    field.setAccessibleText(messages.get("settingspanel.presets.name", name));
    HBox.setHgrow(field, Priority.ALWAYS);
    field.setOnAction(event -> rename(name, field));
    field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(name)) {
        field.setText(name);
        event.consume();
      }
    });
    field.focusedProperty().addListener((observable, before, focused) -> {
      // A list that is shown anew has let go of its fields already.
      if (!focused && field.getScene() != null) {
        rename(name, field);
      }
    });
    IconButton delete = new IconButton(Icons.DELETE, messages.get("settingspanel.presets.delete", name), () -> delete(name));
    HBox row = new HBox(8, field, delete);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void rename(String name, TextField field) {
    String typed = field.getText().strip();
    Map<String, String> before = presets();
    if (typed.equals(name) || !before.containsKey(name)) {
      return;
    }
    if (typed.isEmpty() || before.containsKey(typed)) {
      field.setText(name);
      if (!typed.isEmpty()) {
        listener.told(messages.get("settingspanel.presets.taken", typed), null);
      }
      return;
    }
    Map<String, String> after = new HashMap<>(before);
    after.put(typed, after.remove(name));
    keep(after);
    show();
  }

  private void delete(String name) {
    Map<String, String> before = presets();
    Map<String, String> after = new HashMap<>(before);
    after.remove(name);
    keep(after);
    show();
    listener.told(messages.get("settingspanel.presets.deleted", name), () -> {
      keep(before);
      show();
    });
  }
}
