package org.pizhu.ui.main;

import static org.pizhu.ui.main.LookGround.WORKED;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.pizhu.model.HighlightColor;

/** The panels that lie over the window; a part of the table of {@link Looks}. */
final class PanelLooks {

  private PanelLooks() {}

  static List<Look> all() {
    return List.of(
        new Look("palette", WORKED, at -> at.act("window.palette", ".palette")),
        new Look("palette-nothing", WORKED, at -> {
          at.act("window.palette", ".palette");
          at.write("无此命令");
        }),
        new Look("keys", WORKED, at -> at.act("window.keys", ".key-sheet")),
        new Look("settings", WORKED, at -> at.act("window.settings", ".panel")),
        new Look("export", WORKED, at -> at.act("library.export", ".export-preview .text-area")),
        new Look("export-html", WORKED, exportAs("HTML")),
        new Look("export-xlsx", WORKED, exportAs("XLSX")),
        new Look("export-bundle", WORKED, exportAs("BUNDLE")),
        new Look("export-name", WORKED, at -> {
          at.act("library.export", ".export-preview .text-area");
          at.click("#export-preset-keep", "#export-preset-name");
        }),
        new Look("notes-folder", WORKED, at -> at.act("library.notes-folder", ".notes-folder-panel")),
        new Look("notes-folder-asked", WORKED, at -> {
          at.answers.path = Optional.of(LookFiles.folder(at.folder, "笔记"));
          at.act("library.notes-folder", ".notes-folder-panel .accent");
          at.click(".notes-folder-panel .accent", ".toast");
          at.until("the notes are written", () -> LookFiles.hasNotes(at.folder.resolve("笔记")));
          LookFiles.edit(at.folder.resolve("笔记"));
          at.doing(() -> Annotating.passage(at.workspace, at.find("央广网"), HighlightColor.BLUE, List.of(), ""), ".toast-action");
          at.act("library.notes-folder", ".notes-folder-panel .edited-files");
        }),
        new Look("watch", WORKED, at -> at.act("library.watch-folder", ".watch-panel")),
        new Look("reread", WORKED, at -> at.act("library.reread", ".reread-panel")),
        new Look("many-stories", WORKED, at -> {
          at.focusList();
          at.keys(".selection-head", KeyCode.CONTROL, KeyCode.A);
          at.act("metadata.many", ".many-panel");
        }),
        new Look("collect", WORKED, at -> at.act("library.collect", ".collect-panel")),
        new Look("session-start", WORKED, at -> at.act("session.panel", ".session-panel .radio-button")),
        new Look("session-work", WORKED, at -> {
          session(at);
          at.act("session.panel", ".session-panel .session-list");
        }),
        new Look("session-result", WORKED, at -> {
          session(at);
          at.act("session.end", ".session-panel");
        }),
        new Look("session-bar", WORKED, PanelLooks::session));
  }

  private static void session(LooksTest at) {
    at.act("session.panel", ".session-panel .accent");
    at.click(".session-panel .accent", ".session-bar");
    at.gone(".session-panel");
  }

  private static Consumer<LooksTest> exportAs(String format) {
    return at -> {
      at.act("library.export", ".export-preview .text-area");
      at.choose("#export-format", format);
    };
  }
}
