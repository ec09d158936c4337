package org.pizhu.ui.settings;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.NameLength;
import org.pizhu.settings.Setting;
import org.pizhu.ui.act.ActRef;
import org.pizhu.ui.control.SegmentedTabs;
import org.pizhu.ui.control.Tip;

/** Makes the controls of the settings. Each choice holds at once. */
final class SettingsControls {

  /** In pixels: the widest value beside a slider. */
  private static final int VALUE = 72;

  private final Messages messages;
  private final SettingsModel settings;

  SettingsControls(Messages messages, SettingsModel settings) {
    this.messages = messages;
    this.settings = settings;
  }

  /** A few choices beside each other. */
  <E> SegmentedTabs<E> tabs(Setting<E> setting, List<E> choices, Function<E, String> key) {
    SegmentedTabs<E> tabs = new SegmentedTabs<>(settings.get(setting));
    choices.forEach(choice -> tabs.add(choice, messages.get(key.apply(choice))));
    tabs.selectedProperty().addListener((observable, before, chosen) -> settings.set(setting, chosen));
    return tabs;
  }

  /** A list of choices that opens. */
  <E> ComboBox<E> list(String nameKey, List<E> choices, E now, Function<E, String> words) {
    ComboBox<E> box = new ComboBox<>();
    box.getItems().setAll(choices);
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable E choice) {
        return choice == null ? "" : words.apply(choice);
      }

      @Override
      public @Nullable E fromString(String name) {
        return box.getValue();
      }
    });
    box.setValue(now);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(messages.get(nameKey));
    return box;
  }

  /**
   * A number between bounds, with what it is now beside it.
   *
   * @param step how far an arrow key goes
   * @param valueKey the key of the value in words
   */
  HBox slider(Setting<Integer> setting, String nameKey, int least, int most, int step, String valueKey) {
    Slider slider = new Slider(least, most, settings.get(setting));
    slider.setBlockIncrement(step);
    slider.setMajorTickUnit(step);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setAccessibleText(messages.get(nameKey));
    Label value = new Label();
    value.setMinWidth(VALUE);
    value.textProperty().bind(slider.valueProperty().map(number -> messages.get(valueKey, Math.round(number.doubleValue()))));
    slider.valueProperty().addListener((observable, before, number) -> {
      long stepped = step * Math.round(number.doubleValue() / step);
      settings.set(setting, (int) Math.max(least, Math.min(most, stepped)));
    });
    HBox box = new HBox(8, slider, value);
    box.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(slider, Priority.ALWAYS);
    return box;
  }

  /** A name, which is taken when the keyboard leaves the field; a blank one is not. */
  TextField name(Setting<String> setting, String nameKey) {
    TextField field = new TextField(settings.get(setting));
    field.setAccessibleText(messages.get(nameKey));
    // What is pasted and too long does not get in, and the tooltip says why.
    field.setTextFormatter(new TextFormatter<>(change -> NameLength.isTooLong(change.getControlNewText()) ? null : change));
    new Tip(field).text(messages.get("problem.name-too-long"));
    Runnable take = () -> {
      if (field.getText().isBlank()) {
        field.setText(settings.get(setting));
      } else {
        settings.set(setting, field.getText().strip());
      }
    };
    field.setOnAction(event -> take.run());
    field.focusedProperty().addListener((observable, before, focused) -> {
      if (!focused) {
        take.run();
      }
    });
    return field;
  }

  /** Opens what has a panel of its own. */
  Button opening(ActRef act, String wordsKey) {
    Button button = button(wordsKey, act::run);
    button.setAccessibleText(act.name() + ": " + button.getText());
    return button;
  }

  Button button(String wordsKey, Runnable act) {
    Button button = new Button(messages.get(wordsKey));
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }
}
