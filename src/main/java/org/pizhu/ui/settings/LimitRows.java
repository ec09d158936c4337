package org.pizhu.ui.settings;

import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.ImportLimits;
import org.pizhu.settings.Settings;

/** How much an import takes on: a number for each limit, with its bounds beside it. What is typed out of bounds becomes the nearest within. */
final class LimitRows extends VBox {

  /** In pixels. */
  private static final int WIDTH = 72;

  private static final int NAME = 132;

  private final Messages messages;
  private final SettingsModel settings;

  LimitRows(Messages messages, SettingsModel settings) {
    super(6);
    this.messages = messages;
    this.settings = settings;
    getChildren().addAll(
        row("settingspanel.limits.story", ImportLimits::storyMegabytes, (limits, value) -> new ImportLimits(
            value, limits.fileMegabytes(), limits.pictureMegabytes(), limits.unpackedMegabytes())),
        row("settingspanel.limits.file", ImportLimits::fileMegabytes, (limits, value) -> new ImportLimits(
            limits.storyMegabytes(), value, limits.pictureMegabytes(), limits.unpackedMegabytes())),
        row("settingspanel.limits.picture", ImportLimits::pictureMegabytes, (limits, value) -> new ImportLimits(
            limits.storyMegabytes(), limits.fileMegabytes(), value, limits.unpackedMegabytes())),
        row("settingspanel.limits.unpacked", ImportLimits::unpackedMegabytes, (limits, value) -> new ImportLimits(
            limits.storyMegabytes(), limits.fileMegabytes(), limits.pictureMegabytes(), value)));
  }

  private HBox row(String key, ToIntFunction<ImportLimits> limit, BiFunction<ImportLimits, Integer, ImportLimits> changed) {
    String bounds = messages.get(
        "settingspanel.limits.bounds", limit.applyAsInt(ImportLimits.LEAST), limit.applyAsInt(ImportLimits.MOST));
    TextField field = new TextField(shown(limit));
    field.setPrefWidth(WIDTH);
    field.setMinWidth(WIDTH);
    field.setAccessibleText(messages.get(key) + ", " + bounds);
    Runnable take = () -> {
      String typed = field.getText().strip();
      if (typed.matches("\\d{1,9}")) {
        int value = Integer.parseInt(typed);
        settings.change(now -> now.with(Settings.LIMITS, changed.apply(now.get(Settings.LIMITS), value)));
      }
      field.setText(shown(limit));
    };
    field.setOnAction(event -> take.run());
    field.focusedProperty().addListener((observable, before, focused) -> {
      if (!focused) {
        take.run();
      }
    });
    Label name = new Label(messages.get(key));
    name.setLabelFor(field);
    name.setMinWidth(NAME);
    Label unit = new Label(bounds);
    unit.getStyleClass().add("quiet");
    HBox row = new HBox(8, name, field, unit);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private String shown(ToIntFunction<ImportLimits> limit) {
    return String.valueOf(limit.applyAsInt(settings.get(Settings.LIMITS)));
  }
}
