package org.pizhu.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.BackupPlan;
import org.pizhu.settings.Settings;
import org.pizhu.ui.control.EllipsisLabel;

/** When and where backups are made, and how much room they may take. */
final class BackupRows {

  private static final List<Integer> MINUTES = List.of(15, 30, 60, 180, 1440, 0);
  private static final List<Integer> GIGABYTES = List.of(1, 5, 20, 100, 0);
  private static final int HOUR = 60;

  private final Messages messages;
  private final SettingsModel settings;
  private final Supplier<Optional<String>> chooser;
  private final EllipsisLabel folder = new EllipsisLabel();

  /**
   * @param chooser asks for a folder and gives its path
   */
  BackupRows(Messages messages, SettingsModel settings, Supplier<Optional<String>> chooser) {
    this.messages = messages;
    this.settings = settings;
    this.chooser = chooser;
  }

  /** How often. */
  ComboBox<Integer> rhythm() {
    return choices("settingspanel.backups-every", MINUTES, plan().minutes(), this::rhythm, BackupPlan::withMinutes);
  }

  /** Whether one is made at closing. */
  CheckBox closing() {
    CheckBox closing = new CheckBox(messages.get("settingspanel.backups.closing"));
    closing.setSelected(plan().atClosing());
    closing.selectedProperty().addListener((observable, before, chosen) ->
        settings.change(now -> now.with(Settings.BACKUPS, now.get(Settings.BACKUPS).withAtClosing(chosen))));
    return closing;
  }

  /** How much room they may take. */
  ComboBox<Integer> limit() {
    return choices("settingspanel.backups-limit", GIGABYTES, plan().gigabytes(), this::limit, BackupPlan::withGigabytes);
  }

  private BackupPlan plan() {
    return settings.get(Settings.BACKUPS);
  }

  private String rhythm(int minutes) {
    if (minutes == 0) {
      return messages.get("settingspanel.backups.never");
    }
    return minutes % HOUR == 0
        ? messages.get("settingspanel.backups.hours", minutes / HOUR)
        : messages.get("settingspanel.backups.minutes", minutes);
  }

  private String limit(int gigabytes) {
    return gigabytes == 0 ? messages.get("settingspanel.backups.unlimited") : messages.get("settingspanel.backups.gigabytes", gigabytes);
  }

  /** How a plan is changed by a number. */
  private interface Changed {
    BackupPlan with(BackupPlan plan, int number);
  }

  private ComboBox<Integer> choices(String key, List<Integer> offered, int chosen, Function<Integer, String> words, Changed change) {
    ComboBox<Integer> box = new ComboBox<>();
    List<Integer> all = new ArrayList<>(offered);
    if (!all.contains(chosen)) {
      all.add(0, chosen);
    }
    box.getItems().setAll(all);
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(@Nullable Integer number) {
        return number == null ? "" : words.apply(number);
      }

      @Override
      public Integer fromString(String text) {
        return chosen;
      }
    });
    box.setValue(chosen);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(messages.get(key));
    box.valueProperty().addListener((observable, before, number) ->
        settings.change(now -> now.with(Settings.BACKUPS, change.with(now.get(Settings.BACKUPS), number))));
    return box;
  }

  /** Where they are. */
  HBox place() {
    Button choose = new Button(messages.get("settingspanel.backups.choose"));
    choose.setOnAction(event -> chooser.get().ifPresent(this::choose));
    Button beside = new Button(messages.get("settingspanel.backups.beside"));
    beside.setOnAction(event -> choose(""));
    for (Button button : List.of(choose, beside)) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    folder.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(folder, Priority.ALWAYS);
    HBox row = new HBox(8, folder, choose, beside);
    row.setAlignment(Pos.CENTER_LEFT);
    showFolder();
    return row;
  }

  private void choose(String path) {
    settings.change(now -> now.with(Settings.BACKUPS, now.get(Settings.BACKUPS).withFolder(path)));
    showFolder();
  }

  private void showFolder() {
    String path = plan().folder();
    folder.setText(path.isEmpty() ? messages.get("settingspanel.backups.place-beside") : path);
  }
}
