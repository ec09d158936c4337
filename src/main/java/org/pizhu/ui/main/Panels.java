package org.pizhu.ui.main;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.export.Citations;
import org.pizhu.library.export.ExportPlan;
import org.pizhu.ui.command.KeySheet;
import org.pizhu.ui.command.Palette;
import org.pizhu.ui.command.PaletteModel;
import org.pizhu.ui.control.PanelHost;
import org.pizhu.ui.help.Hint;

/** What floats over the window, one at a time, and the reading mode, in which nothing but the story is shown. */
final class Panels {

  private static final String RECENT = "acts.recent";

  private final MainWindow window;
  private final Messages messages;
  private final PanelHost host = new PanelHost();
  private final PictureDesk pictures;
  private final ExportDesk exports;
  private final HelpRoom help;
  private boolean readingMode;
  private @Nullable PaletteModel paletteModel;
  private @Nullable Region palette;
  private @Nullable Region keySheet;

  Panels(MainWindow window) {
    this.window = window;
    messages = window.services().messages();
    pictures = new PictureDesk(window);
    exports = new ExportDesk(window);
    help = new HelpRoom(window);
  }

  /** Shows the panels. */
  PanelHost host() {
    return host;
  }

  /** The ledger of pictures, which stays while one works with it. */
  PictureDesk pictures() {
    return pictures;
  }

  /** Whether a panel lies over the window, so that the letters are not for what is behind it. */
  boolean isCovering() {
    return host.isShowing();
  }

  /** Shows a panel under a node, or puts it away if it is shown there. */
  void show(Region panel, Node at) {
    leaveReadingMode();
    host.toggle(panel, at);
  }

  /** Shows a panel in the middle of the window. */
  void show(Region panel) {
    leaveReadingMode();
    host.show(panel);
  }

  /** Asks something that must be answered, or given up by Esc, before anything else is shown. */
  void ask(Region panel) {
    leaveReadingMode();
    host.ask(panel);
  }

  void export() {
    exports.show();
  }

  /** Exports certain notes as was chosen last. */
  void export(ExportPlan.What what, String which) {
    exports.write(what, which);
  }

  /** Asks what is exported, and how. */
  ExportDesk exports() {
    return exports;
  }

  /** The handbook, what is new, and the hints of the first start. */
  HelpRoom help() {
    return help;
  }

  /** Opens the palette, or puts it away. */
  void palette() {
    help.did(Hint.FIND);
    if (host.isShowing(palette)) {
      host.hide();
      return;
    }
    Palette opened = new Palette(messages, paletteModel(), run -> {
      // The act is done where the keyboard was, not in the palette.
      host.hide();
      run.run();
    }, host::hide);
    palette = opened;
    host.show(opened);
  }

  private PaletteModel paletteModel() {
    PaletteModel known = paletteModel;
    if (known == null) {
      Workspace workspace = window.workspace();
      PaletteModel model = new PaletteModel(
          messages, window.acts().all(), window.acts().bindings(), window.stories()::withHeadline, window::open);
      workspace.remembered(RECENT, stored -> stored.ifPresent(ids -> model.recent(List.of(ids.split(" ")))));
      model.onRecent(ids -> workspace.remember(RECENT, String.join(" ", ids)));
      workspace.longWork().loadPinyin(model::pinyin);
      paletteModel = model;
      known = model;
    }
    return known;
  }

  /** Opens the sheet of keys, or puts it away. */
  void keySheet() {
    if (host.isShowing(keySheet)) {
      host.hide();
      return;
    }
    KeySheet opened =
        new KeySheet(messages, window.acts().all(), window.acts().bindings(), window.acts().keys(), host::hide);
    keySheet = opened;
    host.show(opened);
  }

  // The reading mode

  void toggleReadingMode() {
    readingMode = !readingMode;
    window.panes().reading(readingMode);
    for (Node bar : List.of(window.top(), window.status())) {
      bar.setVisible(!readingMode);
      bar.setManaged(!readingMode);
    }
  }

  /** Shows all panes again; says whether the story was shown alone. */
  boolean leaveReadingMode() {
    boolean was = readingMode;
    if (was) {
      toggleReadingMode();
    }
    return was;
  }

  // Putting away

  /** Puts away what lies over the window, for an act that needs what is behind it. */
  void leave() {
    host.hide();
  }

  /** Puts the panel away; says whether one was shown. */
  boolean escape() {
    if (host.isShowing()) {
      host.hide();
      return true;
    }
    return false;
  }
}
