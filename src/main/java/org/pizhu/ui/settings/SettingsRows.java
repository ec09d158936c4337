package org.pizhu.ui.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import org.pizhu.exporter.template.TemplateKind;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.settings.Motion;
import org.pizhu.settings.ReaderFont;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.control.SegmentedTabs;

/** The rows of the settings that the program itself has. */
public final class SettingsRows {

  private static final String SYSTEM = "";
  private static final String OPEN = "settingspanel.keys.change";

  private final Messages messages;
  private final SettingsModel settings;
  private final Bindings bindings;
  private final SettingsListener listener;
  private final SettingsControls controls;
  private final List<SettingsRow> rows = new ArrayList<>();

  private SettingsRows(Messages messages, SettingsModel settings, Bindings bindings, SettingsListener listener) {
    this.messages = messages;
    this.settings = settings;
    this.bindings = bindings;
    this.listener = listener;
    controls = new SettingsControls(messages, settings);
  }

  /**
   * Makes the rows.
   *
   * @param bindings the acts that open what has a panel of its own
   */
  public static List<SettingsRow> of(Messages messages, SettingsModel settings, Bindings bindings, SettingsListener listener) {
    SettingsRows made = new SettingsRows(messages, settings, bindings, listener);
    made.look();
    made.reader();
    made.annotating();
    made.imports();
    made.exports();
    made.backups();
    made.file();
    return List.copyOf(made.rows);
  }

  private void row(SettingsSection section, String name, Node control, String... wordKeys) {
    rows.add(new SettingsRow(section, "settingspanel." + name, List.of(wordKeys), control));
  }

  private void look() {
    row(SettingsSection.LOOK, "language", language(), "settingspanel.system", "settingspanel.languages");
    row(SettingsSection.LOOK, "theme", theme(), "theme.light", "theme.dark", "theme.sepia");
    row(SettingsSection.LOOK, "scale", controls.slider(
        Settings.SCALE, "settingspanel.scale", 100, 200, 25, "settingspanel.percent"), "settingspanel.scale.words");
    row(SettingsSection.LOOK, "motion", controls.tabs(
        Settings.MOTION, List.of(Motion.values()), motion -> "motion." + motion.key()), "motion.reduced");
  }

  private ComboBox<String> language() {
    List<String> tags = new ArrayList<>(List.of(SYSTEM));
    Arrays.stream(Language.values()).map(language -> language.locale().getLanguage()).forEach(tags::add);
    ComboBox<String> box = controls.list(
        "settingspanel.language", tags, settings.get(Settings.LANGUAGE),
        tag -> tag.isEmpty() ? messages.get("settingspanel.system") : Language.of(Locale.forLanguageTag(tag)).ownName());
    box.valueProperty().addListener((observable, before, tag) -> settings.set(Settings.LANGUAGE, tag));
    return box;
  }

  /** What the colours can be: a set of them, or those of the system, where it tells. */
  private enum Colours {
    LIGHT, DARK, SEPIA, SYSTEM;

    String key() {
      return this == SYSTEM ? "settingspanel.system" : "theme." + name().toLowerCase(Locale.ROOT);
    }
  }

  private SegmentedTabs<Colours> theme() {
    boolean follows = settings.get(Settings.THEME_OF_SYSTEM);
    SegmentedTabs<Colours> tabs = new SegmentedTabs<>(
        follows ? Colours.SYSTEM : Colours.valueOf(settings.get(Settings.THEME).name()));
    for (Colours colours : Colours.values()) {
      if (colours != Colours.SYSTEM || follows || settings.desktopProperty().get().dark().isPresent()) {
        tabs.add(colours, messages.get(colours.key()));
      }
    }
    tabs.selectedProperty().addListener((observable, before, chosen) -> settings.change(now -> chosen == Colours.SYSTEM
        ? now.with(Settings.THEME_OF_SYSTEM, true)
        : now.with(Settings.THEME_OF_SYSTEM, false).with(Settings.THEME, Theme.valueOf(chosen.name()))));
    return tabs;
  }

  private void reader() {
    row(SettingsSection.READER, "font", controls.tabs(
        Settings.READER_FONT, List.of(ReaderFont.values()), font -> "font." + font.key()), "font.serif", "font.sans");
    row(SettingsSection.READER, "size", controls.slider(
        Settings.READER_SIZE, "settingspanel.size", Settings.SMALLEST, Settings.LARGEST, 1, "settingspanel.px"));
    row(SettingsSection.READER, "line", controls.slider(
        Settings.READER_LINE, "settingspanel.line", Settings.CLOSEST, Settings.WIDEST, 15, "settingspanel.percent"));
    row(SettingsSection.READER, "measure", controls.slider(
        Settings.READER_MEASURE, "settingspanel.measure", Settings.SHORTEST, Settings.LONGEST, 4, "settingspanel.characters"));
  }

  private void annotating() {
    row(SettingsSection.ANNOTATING, "annotator", controls.name(Settings.ANNOTATOR, "settingspanel.annotator"));
    row(SettingsSection.ANNOTATING, "keys", controls.opening(bindings.ref("window.keys"), OPEN), "settingspanel.keys.words");
  }

  private void imports() {
    row(SettingsSection.IMPORT, "watch", controls.opening(bindings.ref("library.watch-folder"), OPEN));
    row(SettingsSection.IMPORT, "limits", new LimitRows(messages, settings),
        "settingspanel.limits.story", "settingspanel.limits.file", "settingspanel.limits.picture", "settingspanel.limits.unpacked");
  }

  private void exports() {
    row(SettingsSection.EXPORT, "citation", new CitationStyleRow(messages, settings, listener::styleFile),
        "settingspanel.citation.words");
    row(SettingsSection.EXPORT, "presets", new PresetRows(messages, settings, listener));
    row(SettingsSection.EXPORT, "notes-folder", controls.opening(bindings.ref("library.notes-folder"), OPEN));
    HBox samples = new HBox(
        8,
        controls.button("exportpanel.template.sample-markdown", () -> listener.saveTemplate(TemplateKind.MARKDOWN)),
        controls.button("exportpanel.template.sample-html", () -> listener.saveTemplate(TemplateKind.HTML)));
    samples.setAlignment(Pos.CENTER_LEFT);
    row(SettingsSection.EXPORT, "templates", samples);
  }

  private void backups() {
    BackupRows backups = new BackupRows(messages, settings, listener::backupFolder);
    row(SettingsSection.BACKUPS, "backups-every", backups.rhythm(), "settingspanel.backups");
    row(SettingsSection.BACKUPS, "backups-at-closing", backups.closing(), "settingspanel.backups");
    row(SettingsSection.BACKUPS, "backups-limit", backups.limit(), "settingspanel.backups");
    row(SettingsSection.BACKUPS, "backups-place", backups.place(), "settingspanel.backups");
  }

  private void file() {
    HBox buttons = new HBox(
        8,
        controls.button("settingspanel.file.export", listener::exportSettings),
        controls.button("settingspanel.file.import", listener::importSettings));
    buttons.setAlignment(Pos.CENTER_LEFT);
    row(SettingsSection.FILE, "file", buttons, "settingspanel.file.export", "settingspanel.file.import");
  }
}
