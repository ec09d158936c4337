package org.pizhu.ui.main;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Edit;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.theme.Icons;

/** The upper edge: fold the list, bring stories in, what is open, undo and redo, export, settings. */
final class TopBar extends HBox {

  /** What the buttons do. */
  interface Acts {
    void foldList();

    void foldNotes();

    void importFiles();

    void findPictures();

    void openLibrary();

    void newLibrary();

    void openSample();

    void undo();

    void redo();

    void export();

    void settings();
  }

  private static final int LABEL_CHARACTERS = 24;

  private final Messages messages;
  private final EllipsisLabel title = new EllipsisLabel();
  private final IconButton undo;
  private final IconButton redo;
  private final IconButton export;
  private final IconButton settings;

  TopBar(Messages messages, Acts acts, Node session) {
    this.messages = messages;
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    IconButton fold = new IconButton(Icons.LIBRARY, messages.get("main.fold-list"), "F9", acts::foldList);
    IconButton add = new IconButton(Icons.IMPORT, messages.get("main.add"), () -> { });
    ContextMenu menu = menu(acts);
    add.setOnAction(event -> menu.show(add, Side.BOTTOM, 0, 4));
    undo = new IconButton(Icons.UNDO, messages.get("main.undo.none"), "Ctrl+Z", acts::undo);
    redo = new IconButton(Icons.REDO, messages.get("main.redo.none"), "Ctrl+Shift+Z", acts::redo);
    export = new IconButton(Icons.EXPORT, messages.get("main.export"), "Ctrl+E", acts::export);
    settings = new IconButton(Icons.TYPE, messages.get("main.settings"), "Ctrl+,", acts::settings);
    IconButton notes = new IconButton(Icons.ANNOTATION, messages.get("main.fold-notes"), "F10", acts::foldNotes);
    title.getStyleClass().add("top-title");
    getChildren().addAll(fold, add, space(), title, space(), session, undo, redo, export, settings, notes);
    nextUndo(null);
    nextRedo(null);
  }

  private static Region space() {
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private ContextMenu menu(Acts acts) {
    return new ContextMenu(
        item("main.import", MainKeys.ctrl(KeyCode.I), acts::importFiles),
        item("main.find-pictures", null, acts::findPictures),
        new SeparatorMenuItem(),
        item("main.open-library", MainKeys.ctrl(KeyCode.O), acts::openLibrary),
        item("main.new-library", MainKeys.ctrlShift(KeyCode.N), acts::newLibrary),
        item("main.open-sample", null, acts::openSample));
  }

  private MenuItem item(String key, @Nullable KeyCombination keys, Runnable act) {
    MenuItem item = new MenuItem(messages.get(key));
    // Shown only: the window handles its keys itself, so that they work while the menu is closed.
    item.setAccelerator(keys);
    item.setOnAction(event -> act.run());
    return item;
  }

  /** Names what is open. */
  void title(String text) {
    title.setText(text);
  }

  /** Names the act that undo would take back. */
  void nextUndo(@Nullable Edit edit) {
    undo.setDisable(edit == null);
    undo.name(edit == null
        ? messages.get("main.undo.none")
        : messages.get("main.undo", label(messages, edit)), "Ctrl+Z");
  }

  /** Names the act that redo would do again. */
  void nextRedo(@Nullable Edit edit) {
    redo.setDisable(edit == null);
    redo.name(edit == null
        ? messages.get("main.redo.none")
        : messages.get("main.redo", label(messages, edit)), "Ctrl+Shift+Z");
  }

  /** An edit in words, its subject cut to a length that a tooltip holds. */
  static String label(Messages messages, Edit edit) {
    String subject = edit.subject().replace('\n', ' ');
    int cut = subject.codePointCount(0, subject.length()) > LABEL_CHARACTERS
        ? subject.offsetByCodePoints(0, LABEL_CHARACTERS)
        : subject.length();
    String shown = cut < subject.length() ? subject.substring(0, cut) + "…" : subject;
    return messages.get("edit." + edit.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), shown);
  }

  Node exportButton() {
    return export;
  }

  Node settingsButton() {
    return settings;
  }
}
