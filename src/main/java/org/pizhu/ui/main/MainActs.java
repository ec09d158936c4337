package org.pizhu.ui.main;

import static org.pizhu.ui.main.MainKeys.alt;
import static org.pizhu.ui.main.MainKeys.ctrl;
import static org.pizhu.ui.main.MainKeys.ctrlShift;
import static org.pizhu.ui.main.MainKeys.key;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.pizhu.exporter.ExportFormat;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.model.HighlightColor;
import org.pizhu.model.MissingPicture;
import org.pizhu.model.StorySummary;
import org.pizhu.settings.Settings;
import org.pizhu.ui.export.ExportPanel;
import org.pizhu.ui.picture.MissingPicturesListener;
import org.pizhu.ui.reader.Edge;
import org.pizhu.ui.reader.TextUnit;
import org.pizhu.ui.settings.SettingsPanel;

/** Every act of the window that a button or a key stands for. */
final class MainActs implements TopBar.Acts, MissingPicturesListener {

  private final MainWindow window;
  private final WindowOutside outside;
  private final Workspace workspace;
  private final WindowServices services;
  private final Messages messages;
  private boolean readingMode;

  MainActs(MainWindow window, WindowOutside outside) {
    this.window = window;
    this.outside = outside;
    workspace = window.workspace();
    services = window.services();
    messages = services.messages();
  }

  /** Which key does what. */
  MainKeys keys() {
    MainKeys keys = new MainKeys()
        .everywhere(key(KeyCode.F9), this::foldList)
        .everywhere(key(KeyCode.F10), this::foldNotes)
        .everywhere(key(KeyCode.F11), this::toggleReadingMode)
        .everywhere(ctrl(KeyCode.F), () -> window.list().focusFilter())
        .everywhere(ctrl(KeyCode.E), this::export)
        .everywhere(ctrl(KeyCode.COMMA), this::settings)
        .everywhere(ctrl(KeyCode.I), this::importFiles)
        .everywhere(ctrl(KeyCode.O), this::openLibrary)
        .everywhere(ctrlShift(KeyCode.N), this::newLibrary)
        .everywhere(ctrl(KeyCode.EQUALS), () -> resizeType(1))
        .everywhere(ctrl(KeyCode.PLUS), () -> resizeType(1))
        .everywhere(ctrl(KeyCode.ADD), () -> resizeType(1))
        .everywhere(ctrl(KeyCode.MINUS), () -> resizeType(-1))
        .everywhere(ctrl(KeyCode.SUBTRACT), () -> resizeType(-1))
        .everywhere(ctrl(KeyCode.DIGIT0), this::resetType)
        .everywhere(ctrl(KeyCode.DOWN), () -> step(1))
        .everywhere(ctrl(KeyCode.UP), () -> step(-1))
        .everywhere(alt(KeyCode.DOWN), () -> stepAnnotation(1))
        .everywhere(alt(KeyCode.UP), () -> stepAnnotation(-1))
        .everywhere(key(KeyCode.F6), this::nextPane)
        .offered(key(KeyCode.U), this::toggleRead)
        .reading(ctrl(KeyCode.Z), this::undo)
        .reading(ctrlShift(KeyCode.Z), this::redo)
        .reading(ctrl(KeyCode.Y), this::redo);
    return annotatingKeys(keys);
  }

  private MainKeys annotatingKeys(MainKeys keys) {
    ReaderArea reader = window.reader();
    colorKeys(keys, HighlightColor.YELLOW, KeyCode.DIGIT1, KeyCode.NUMPAD1);
    colorKeys(keys, HighlightColor.GREEN, KeyCode.DIGIT2, KeyCode.NUMPAD2);
    colorKeys(keys, HighlightColor.BLUE, KeyCode.DIGIT3, KeyCode.NUMPAD3);
    colorKeys(keys, HighlightColor.PINK, KeyCode.DIGIT4, KeyCode.NUMPAD4);
    return keys
        .offered(key(KeyCode.T), () -> reader.tag() || editTags())
        .offered(key(KeyCode.N), () -> reader.note() || editNote())
        .offered(key(KeyCode.E), this::editNote)
        .offered(key(KeyCode.B), this::chooseBoundaries)
        .offered(key(KeyCode.DELETE), this::deleteFocused)
        .offered(key(KeyCode.ENTER), reader::applyBoundaries)
        .offered(key(KeyCode.ESCAPE), this::escape)
        // A bracket moves its own edge of the passage outwards, with Shift inwards. Keys with Alt belong to many a desktop.
        .offered(key(KeyCode.OPEN_BRACKET), () -> moveEdge(Edge.START, -1))
        .offered(key(KeyCode.OPEN_BRACKET, KeyCombination.SHIFT_DOWN), () -> moveEdge(Edge.START, 1))
        .offered(key(KeyCode.CLOSE_BRACKET), () -> moveEdge(Edge.END, 1))
        .offered(key(KeyCode.CLOSE_BRACKET, KeyCombination.SHIFT_DOWN), () -> moveEdge(Edge.END, -1));
  }

  private boolean moveEdge(Edge edge, int characters) {
    return window.reader().reader().extendActive(edge, TextUnit.CHARACTER, characters);
  }

  private void colorKeys(MainKeys keys, HighlightColor color, KeyCode digit, KeyCode numpad) {
    keys.offered(key(digit), () -> window.reader().highlight(color));
    keys.offered(key(numpad), () -> window.reader().highlight(color));
  }

  // Going about

  /** Opens a story, and remembers where the open one was left. */
  void open(long storyId) {
    // In this order: the story need not wait until the place in the one that is still open is on disk.
    workspace.open(storyId);
    window.leave();
  }

  /** Opens the story before or after the open one, in the order of the list. */
  private void step(int by) {
    OpenStory story = workspace.open().get();
    List<Long> ids = window.listModel().shownStories().stream().map(StorySummary::id).toList();
    int at = story == null ? -1 : ids.indexOf(story.stored().id());
    int next = at < 0 ? 0 : at + by;
    if (next >= 0 && next < ids.size()) {
      open(ids.get(next));
    }
  }

  /** Puts the focus on the annotation before or after the one in focus, in the order of the text. */
  private void stepAnnotation(int by) {
    List<String> ids = workspace.annotations().get().stream().map(Annotation::id).toList();
    int at = ids.indexOf(Objects.requireNonNullElse(workspace.focused().get(), ""));
    int next = at < 0 ? (by > 0 ? 0 : ids.size() - 1) : at + by;
    if (next >= 0 && next < ids.size()) {
      workspace.focus(ids.get(next));
    }
  }

  /** Marks the open story as unread, or as read again; says whether one is open. */
  private boolean toggleRead() {
    OpenStory story = workspace.open().get();
    if (story != null) {
      workspace.toggleRead(story.stored().id());
    }
    return story != null;
  }

  /** The keyboard goes from the list to the story to the annotations and round again. */
  private void nextPane() {
    if (window.list().isFocusWithin()) {
      window.reader().reader().requestFocus();
    } else if (window.reader().isFocusWithin()) {
      window.panes().showNotes();
      window.notes().focusList();
    } else {
      window.panes().showList();
      window.list().focusList();
    }
  }

  private void toggleReadingMode() {
    readingMode = !readingMode;
    window.panes().reading(readingMode);
    for (Node bar : List.of(window.top(), window.status())) {
      bar.setVisible(!readingMode);
      bar.setManaged(!readingMode);
    }
  }

  private boolean escape() {
    if (window.panelHost().isShowing()) {
      window.panelHost().hide();
      return true;
    }
    if (window.missing().isVisible()) {
      closed();
      return true;
    }
    if (window.historyRoom().isShowing()) {
      window.historyRoom().closed();
      return true;
    }
    if (window.reader().escape()) {
      return true;
    }
    if (readingMode) {
      toggleReadingMode();
      return true;
    }
    return false;
  }

  @Override
  public void foldList() {
    window.panes().foldList();
  }

  @Override
  public void foldNotes() {
    window.panes().foldNotes();
  }

  // Annotations in focus

  private boolean deleteFocused() {
    String id = workspace.focused().get();
    if (id != null) {
      delete(id);
    }
    return id != null;
  }

  /** Deletes an annotation, and offers to take that back. */
  void delete(String id) {
    workspace.delete(id, () -> {
      window.toasts().show(messages.get("main.deleted"), messages.get("main.deleted.undo"), workspace::undo);
      if (workspace.annotations().get().isEmpty()) {
        // The card that had the keyboard is gone, and no other is there to take it.
        window.reader().reader().requestFocus();
      }
    });
  }

  private boolean editNote() {
    if (workspace.focused().get() == null) {
      return false;
    }
    window.panes().showNotes();
    window.notes().editNote();
    return true;
  }

  private boolean editTags() {
    if (workspace.focused().get() == null) {
      return false;
    }
    window.panes().showNotes();
    window.notes().editTags();
    return true;
  }

  private boolean chooseBoundaries() {
    String id = workspace.focused().get();
    if (id != null) {
      window.reader().chooseBoundaries(id);
    }
    return id != null;
  }

  @Override
  public void undo() {
    workspace.undo();
  }

  @Override
  public void redo() {
    workspace.redo();
  }

  // The library

  @Override
  public void importFiles() {
    window.libraryActs().chooseImport();
  }

  @Override
  public void findPictures() {
    window.libraryActs().findPictures();
  }

  @Override
  public void openLibrary() {
    window.libraryActs().openLibrary();
  }

  @Override
  public void newLibrary() {
    window.libraryActs().newLibrary();
  }

  @Override
  public void openSample() {
    outside.openSample();
  }

  // Missing pictures

  /** Lists the figures without picture. */
  void showMissing() {
    workspace.missingPictures(pictures -> {
      window.missing().setVisible(true);
      window.missing().show(pictures);
    });
  }

  @Override
  public void opened(MissingPicture picture) {
    closed();
    workspace.openAtFigure(picture.storyId(), picture.figure());
    window.leave();
  }

  @Override
  public void findInFolder() {
    closed();
    findPictures();
  }

  @Override
  public void closed() {
    window.missing().setVisible(false);
    window.reader().reader().requestFocus();
  }

  // Panels

  @Override
  public void export() {
    Settings now = services.settings().get();
    ExportPanel panel = new ExportPanel(
        messages, ExportFormat.of(now.exportFormat()).orElse(ExportFormat.MARKDOWN), choice -> {
          window.panelHost().hide();
          window.libraryActs().export(choice);
        });
    OpenStory story = workspace.open().get();
    panel.offer(story == null ? null : story.stored().id(), window.selected(), workspace.codebook().get());
    show(panel, window.top().exportButton());
  }

  @Override
  public void settings() {
    show(new SettingsPanel(messages, services.settings()), window.top().settingsButton());
  }

  private void show(Region panel, Node at) {
    if (readingMode) {
      toggleReadingMode();
    }
    window.panelHost().toggle(panel, at);
  }

  // Type

  private void resizeType(int by) {
    services.settings().change(now -> now.withReader(now.readerFont(), now.readerSize() + by));
  }

  private void resetType() {
    int usual = Settings.defaults("").readerSize();
    services.settings().change(now -> now.withReader(now.readerFont(), usual));
  }
}
