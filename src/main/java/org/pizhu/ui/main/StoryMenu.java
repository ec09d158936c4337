package org.pizhu.ui.main;

import java.util.Arrays;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.pizhu.ui.act.Bindings;

/** What can be done with the stories that are selected in the list, below the pointer; by key below the list's upper edge. */
final class StoryMenu {

  private static final String[] ACTS = {
    "library.star", "library.todo", "library.unread", ActMenu.LINE,
    "library.collect", "library.uncollect", ActMenu.LINE,
    "versions.compare", "versions.join", ActMenu.LINE,
    "metadata.many", "library.export"
  };

  /** With one story alone it would take the open one in, which nobody expects of a menu on another row. */
  private static final String FOR_SEVERAL = "versions.join";

  private static final KeyCombination OTHER_KEY = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

  private final Bindings bindings;
  private ContextMenu shown = new ContextMenu();

  private StoryMenu(Bindings bindings) {
    this.bindings = bindings;
  }

  /** Offers it on a pane with the list of stories. */
  static void install(Node pane, Bindings bindings) {
    StoryMenu menu = new StoryMenu(bindings);
    pane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
      // Beside the rows nothing is meant; and a field has a menu of its own.
      Node at = rowOrList(event.getTarget());
      if (at instanceof ListView<?> list && event.isKeyboardTrigger()) {
        menu.byKey(list, event);
      } else if (at instanceof ListCell<?> cell) {
        menu.show(cell.getListView(), event.getScreenX(), event.getScreenY(), event);
      }
    });
    pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      // JavaFX knows the menu key, but not what is pressed for it where there is none.
      if (OTHER_KEY.match(event) && rowOrList(event.getTarget()) instanceof ListView<?> list) {
        menu.byKey(list, event);
      }
    });
  }

  private static @Nullable Node rowOrList(EventTarget target) {
    Node at = target instanceof Node node ? node : null;
    while (at != null && !(at instanceof ListCell<?> cell && !cell.isEmpty()) && !(at instanceof ListView<?>)) {
      at = at.getParent();
    }
    return at;
  }

  private void byKey(ListView<?> list, Event event) {
    if (!list.getSelectionModel().isEmpty()) {
      Bounds bounds = list.localToScreen(list.getBoundsInLocal());
      show(list, bounds.getMinX(), bounds.getMinY(), event);
    }
  }

  private void show(ListView<?> list, double screenX, double screenY, Event event) {
    boolean several = list.getSelectionModel().getSelectedIndices().size() > 1;
    shown.hide();
    shown = ActMenu.of(bindings, Arrays.stream(ACTS).filter(act -> several || !act.equals(FOR_SEVERAL)).toArray(String[]::new));
    shown.show(list, screenX, screenY);
    event.consume();
  }
}
