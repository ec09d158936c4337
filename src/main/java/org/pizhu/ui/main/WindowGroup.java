package org.pizhu.ui.main;

import static org.pizhu.ui.act.KeyStroke.ctrl;
import static org.pizhu.ui.act.KeyStroke.ctrlShift;
import static org.pizhu.ui.act.KeyStroke.shift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.pizhu.settings.Settings;
import org.pizhu.settings.Theme;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.reader.ReaderAppearance;

/** The acts on the window itself: what is shown, how it looks, where the keyboard is. */
final class WindowGroup implements Room {

  private final MainWindow window;

  WindowGroup(MainWindow window) {
    this.window = window;
  }

  @Override
  public List<Act> acts() {
    List<Act> acts = new ArrayList<>(List.of(
        Act.of("window.palette").keys(ctrl(KeyCode.K)).everywhere().does(() -> window.panels().palette()),
        Act.of("window.keys").keys(shift(KeyCode.SLASH)).everywhere()
            .does(() -> window.panels().keySheet()),
        Act.of("window.next-pane").keys(KeyStroke.of(KeyCode.F6)).everywhere().does(() -> goToPane(1)),
        Act.of("window.previous-pane").keys(shift(KeyCode.F6)).everywhere().does(() -> goToPane(-1)),
        Act.of("window.fold-list").keys(KeyStroke.of(KeyCode.F9)).everywhere()
            .does(() -> window.panes().foldList()),
        Act.of("window.fold-notes").keys(KeyStroke.of(KeyCode.F10)).everywhere()
            .does(() -> window.panes().foldNotes()),
        Act.of("window.reading-mode").keys(KeyStroke.of(KeyCode.F11)).everywhere()
            .does(() -> window.panels().toggleReadingMode()),
        Act.of("window.tags").keys(ctrl(KeyCode.T)).everywhere().does(this::showTags),
        Act.of("window.larger").keys(ctrl(KeyCode.EQUALS), ctrl(KeyCode.PLUS), ctrlShift(KeyCode.EQUALS)).everywhere()
            .does(() -> resize(window.services().settings().get(Settings.READER_SIZE) + 1)),
        Act.of("window.smaller").keys(ctrl(KeyCode.MINUS)).everywhere()
            .does(() -> resize(window.services().settings().get(Settings.READER_SIZE) - 1)),
        Act.of("window.usual-size").keys(ctrl(KeyCode.DIGIT0)).everywhere()
            .does(() -> resize(ReaderAppearance.DEFAULT.size()))));
    Arrays.stream(Theme.values()).map(this::theme).forEach(acts::add);
    acts.add(Act.of("window.close").keys(ctrl(KeyCode.Q)).everywhere().does(this::quit));
    acts.add(Act.of("window.escape").keys(KeyStroke.of(KeyCode.ESCAPE)).fixed().tries(this::escape));
    return acts;
  }

  private Act theme(Theme theme) {
    return Act.of(switch (theme) {
      case LIGHT -> "window.light";
      case DARK -> "window.dark";
      case SEPIA -> "window.sepia";
    }).does(() -> window.services().settings().change(now -> now.with(Settings.THEME, theme).with(Settings.THEME_OF_SYSTEM, false)));
  }

  /**
   * As the button of the window's frame does: what was begun is saved, and a backup is made. Not before JavaFX is done with the key: it goes on
   * from the press to what is typed with the window that it had, and where that has been destroyed meanwhile, GTK's part of it ends the virtual
   * machine with a segmentation fault.
   */
  private void quit() {
    Window frame = window.root().getScene().getWindow();
    Platform.runLater(() -> frame.fireEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  private void resize(int size) {
    window.services().settings().change(now -> now.with(Settings.READER_SIZE, size));
  }

  /** The keyboard goes from the shelf, if it is shown, to the list to the story to the annotations and round again, or the other way. */
  private void goToPane(int by) {
    window.panels().leave();
    if (window.floating().hasKeyboard()) {
      window.floating().escape();
    }
    List<Node> panes = new ArrayList<>(List.of(window.stories().pane(), middle(), window.notes()));
    if (window.panes().isShelfShown()) {
      panes.add(0, window.shelf().pane());
    }
    int now = panes.size() - 1;
    while (now > 0 && !Focus.isIn(panes.get(now))) {
      now--;
    }
    goTo(panes.get(Math.floorMod(now + by, panes.size())));
  }

  private void goTo(Node pane) {
    if (pane == window.shelf().pane()) {
      window.shelf().pane().focusList();
    } else if (pane == window.stories().pane()) {
      window.panes().showList();
      window.stories().pane().focusList();
    } else if (pane == window.reader()) {
      window.reader().reader().requestFocus();
    } else if (pane == middle()) {
      window.versions().compare().view().focusList();
    } else {
      window.panes().showNotes();
      window.notes().focusList();
    }
  }

  /** The story, or the comparison in its place. */
  private Node middle() {
    return window.versions().compare().isShown() ? window.versions().compare().view() : window.reader();
  }

  private void showTags() {
    window.panels().leave();
    window.panes().showNotes();
    window.notes().showTags();
    window.tags().focusTree();
  }

  private boolean escape() {
    return window.panels().escape() || window.floating().escape() || window.versions().compare().escape()
        || window.hits().escape() || window.annotationDesk().escape() || window.reader().escape() || window.panels().leaveReadingMode();
  }
}
