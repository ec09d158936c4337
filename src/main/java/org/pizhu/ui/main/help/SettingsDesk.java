package org.pizhu.ui.main.help;

import static org.pizhu.ui.act.KeyStroke.ctrl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.pizhu.exporter.template.TemplateKind;
import org.pizhu.i18n.Language;
import org.pizhu.i18n.Messages;
import org.pizhu.library.export.Citations;
import org.pizhu.library.export.ExportPlanText;
import org.pizhu.library.export.OwnFiles;
import org.pizhu.settings.ExportMemory;
import org.pizhu.settings.Settings;
import org.pizhu.settings.SettingsFile;
import org.pizhu.text.Pinyin;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.dialog.FileChoosers.Kind;
import org.pizhu.ui.main.exports.ExportDesk;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.ground.Room;
import org.pizhu.ui.settings.SettingsFinder;
import org.pizhu.ui.settings.SettingsListener;
import org.pizhu.ui.settings.SettingsModel;
import org.pizhu.ui.settings.SettingsPanel;
import org.pizhu.ui.settings.SettingsRow;
import org.pizhu.ui.settings.SettingsRows;

/** The settings: shows them, and takes them to and from other computers. */
public final class SettingsDesk implements Room, SettingsListener {

  private static final Kind CSL = Kind.of("citation.kind.csl", "*.csl");
  private static final Kind SETTINGS = Kind.of("settingspanel.kind", "*.properties");

  private final Ground ground;
  private final ExportDesk exports;
  private final Messages messages;
  private @Nullable SettingsPanel shown;

  /**
   * @param ground what it stands on
   * @param exports what is exported
   */
  public SettingsDesk(Ground ground, ExportDesk exports) {
    this.ground = ground;
    this.exports = exports;
    messages = ground.services().messages();
  }

  @Override
  public List<Act> acts() {
    return List.of(Act.of("window.settings").keys(ctrl(KeyCode.COMMA)).everywhere().does(this::show));
  }

  /** Another language builds the window anew: the settings, where it was chosen, are there again. */
  @Override
  public void start() {
    settings().leftIn(messages.language()).ifPresent(place -> show().show(place));
  }

  @Override
  public void close() {
    settings().leave(shown != null && ground.panels().host().isShowing(shown) ? shown.place() : null);
  }

  private SettingsPanel show() {
    List<SettingsRow> rows = new ArrayList<>(SettingsRows.of(messages, settings(), ground.acts().bindings(), this));
    SettingsPanel panel = new SettingsPanel(messages, rows, this::closed);
    ground.panels().show(panel);
    ground.workspace().longWork().ask(
        library -> new SettingsFinder(languages(), Pinyin.shared()), panel::findBy);
    shown = panel;
    return panel;
  }

  private static List<Messages> languages() {
    return List.of(new Messages(Language.CHINESE), new Messages(Language.ENGLISH));
  }

  private SettingsModel settings() {
    return ground.services().settings();
  }

  /** One that can't be followed is told now, and the style stays. */
  @Override
  public void styleFile(Consumer<String> chosen) {
    ground.services().choosers().openFile("citation.choose.title", List.of(CSL))
        .ifPresent(file -> ground.workspace().ask(library -> Citations.checked(file.toString()), chosen));
  }

  @Override
  public Optional<String> backupFolder() {
    return ground.services().choosers().folder("backups.folder.title").map(folder -> folder.toAbsolutePath().toString());
  }

  @Override
  public void saveTemplate(TemplateKind kind) {
    exports.saveSample(kind);
  }

  @Override
  public void told(String words, @Nullable Runnable undo) {
    if (undo == null) {
      ground.toasts().show(words);
    } else {
      ground.toasts().show(words, messages.get("settingspanel.undo"), undo);
    }
  }

  @Override
  public void exportSettings() {
    Settings now = settings().get();
    ground.services().choosers().saveAs("settingspanel.export.title", messages.get("settingspanel.export.name"), List.of(SETTINGS))
        .ifPresent(file -> ground.workspace().longWork().ask(library -> {
          OwnFiles.Packed packed = OwnFiles.read(files(now));
          SettingsFile.export(now, packed.texts(), file);
          return packed.unread();
        }, unread -> {
          if (unread.isEmpty()) {
            ground.longActs().written(file);
          } else {
            told(messages.get("settingspanel.exported.without", String.join(", ", unread)), null);
          }
        }));
  }

  @Override
  public void importSettings() {
    Settings before = settings().get();
    ground.services().choosers().openFile("settingspanel.import.title", List.of(SETTINGS)).ifPresent(file ->
        ground.workspace().longWork().ask(library -> taken(before, file), taken -> {
          closed();
          String words = taken.faults().isEmpty()
              ? messages.get("settingspanel.imported", taken.taken())
              : messages.get("settingspanel.imported.faults", taken.taken(), String.join(", ", taken.faults()));
          told(words, () -> settings().change(now -> before));
          // At last: another language builds the window anew.
          settings().change(now -> taken.settings());
        }));
  }

  /** Takes settings from a file; what came along with them stands in a folder of ours from then on, and is named there. */
  private SettingsFile.Taken taken(Settings before, Path file) {
    SettingsFile.Taken taken = SettingsFile.take(before, file);
    Map<String, String> places = OwnFiles.place(taken.files(), files(taken.settings()), settings().files());
    UnaryOperator<String> now = path -> places.getOrDefault(path, path);
    ExportMemory memory = taken.settings().get(Settings.EXPORTS);
    Map<String, String> presets = new HashMap<>(memory.presets());
    presets.replaceAll((name, plan) -> ExportPlanText.withTemplate(plan, now));
    return taken.with(taken.settings()
        .with(Settings.CITATION_STYLE, now.apply(taken.settings().get(Settings.CITATION_STYLE)))
        .with(Settings.EXPORTS, memory.withLast(ExportPlanText.withTemplate(memory.last(), now)).withPresets(presets)));
  }

  private static Set<String> files(Settings settings) {
    ExportMemory memory = settings.get(Settings.EXPORTS);
    List<String> plans = new ArrayList<>(memory.presets().values());
    plans.add(memory.last());
    return OwnFiles.named(settings.get(Settings.CITATION_STYLE), plans);
  }

  private void closed() {
    ground.panels().leave();
  }
}
