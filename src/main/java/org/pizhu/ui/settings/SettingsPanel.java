package org.pizhu.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.settings.ReaderFont;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;
import org.pizhu.ui.act.ActRef;
import org.pizhu.ui.control.SegmentedTabs;

/** Where the look, the language, the annotator and the limits of imports are chosen. Each choice holds at once. */
public final class SettingsPanel extends VBox {

  private static final String SYSTEM = "";

  private final Messages messages;
  private final SettingsModel settings;

  /**
   * @param messages the words
   * @param settings what is changed here
   * @param keys the act that opens the sheet of keys
   * @param watch the act that shows which folder is watched
   * @param styleFile asks for a file with a style to cite in and gives its path, once it is known that it can be followed
   * @param backupFolder asks for a folder for backups and gives its path
   */
  public SettingsPanel(
      Messages messages, SettingsModel settings, ActRef keys, ActRef watch, Consumer<Consumer<String>> styleFile,
      Supplier<Optional<String>> backupFolder) {
    this.messages = messages;
    this.settings = settings;
    getStyleClass().add("panel");
    getChildren().addAll(
        row("settingspanel.theme", theme()),
        row("settingspanel.font", font()),
        row("settingspanel.size", size()),
        row("settingspanel.language", language()),
        row("settingspanel.annotator", annotator()),
        row("settingspanel.citation", new CitationStyleRow(messages, settings, styleFile)),
        row("settingspanel.keys", opening(keys)),
        row("settingspanel.watch", opening(watch)),
        row("settingspanel.limits", new LimitRows(messages, settings)),
        row("settingspanel.backups", new BackupRows(messages, settings, backupFolder)));
  }

  private Button opening(ActRef act) {
    Button button = new Button(messages.get("settingspanel.keys.change"));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> act.run());
    return button;
  }

  private HBox row(String key, Node control) {
    Label label = new Label(messages.get(key));
    label.getStyleClass().add("panel-label");
    label.setLabelFor(control);
    label.setMinWidth(96);
    HBox row = new HBox(12, label, control);
    row.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(control, Priority.ALWAYS);
    return row;
  }

  private SegmentedTabs<Theme> theme() {
    SegmentedTabs<Theme> tabs = new SegmentedTabs<>(settings.get().theme());
    for (Theme theme : Theme.values()) {
      tabs.add(theme, messages.get("theme." + theme.key()));
    }
    tabs.selectedProperty().addListener(
        (observable, before, chosen) -> settings.change(now -> now.withTheme(chosen)));
    return tabs;
  }

  private SegmentedTabs<ReaderFont> font() {
    SegmentedTabs<ReaderFont> tabs = new SegmentedTabs<>(settings.get().readerFont());
    for (ReaderFont font : ReaderFont.values()) {
      tabs.add(font, messages.get("font." + font.key()));
    }
    tabs.selectedProperty().addListener((observable, before, chosen) ->
        settings.change(now -> now.withReader(chosen, now.readerSize())));
    return tabs;
  }

  private HBox size() {
    Slider slider = new Slider(Settings.SMALLEST, Settings.LARGEST, settings.get().readerSize());
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(4);
    slider.setAccessibleText(messages.get("settingspanel.size"));
    Label value = new Label();
    value.setMinWidth(40);
    value.textProperty().bind(slider.valueProperty().map(size -> messages.get("settingspanel.px", size.intValue())));
    slider.valueProperty().addListener((observable, before, size) ->
        settings.change(now -> now.withReader(now.readerFont(), size.intValue())));
    HBox box = new HBox(8, slider, value);
    box.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(slider, Priority.ALWAYS);
    return box;
  }

  private ComboBox<String> language() {
    ComboBox<String> box = new ComboBox<>();
    List<String> tags = new ArrayList<>(List.of(SYSTEM));
    for (Language language : Language.values()) {
      tags.add(language.locale().getLanguage());
    }
    box.getItems().setAll(tags);
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(String tag) {
        return tag == null || tag.isEmpty()
            ? messages.get("settingspanel.system")
            : Language.of(Locale.forLanguageTag(tag)).ownName();
      }

      @Override
      public String fromString(String name) {
        return name;
      }
    });
    box.setValue(settings.get().language());
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(messages.get("settingspanel.language"));
    box.valueProperty().addListener(
        (observable, before, tag) -> settings.change(now -> now.withLanguage(tag)));
    return box;
  }

  private TextField annotator() {
    TextField field = new TextField(settings.get().annotator());
    field.setAccessibleText(messages.get("settingspanel.annotator"));
    Runnable take = () -> {
      if (!field.getText().isBlank()) {
        settings.change(now -> now.withAnnotator(field.getText().strip()));
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
}
