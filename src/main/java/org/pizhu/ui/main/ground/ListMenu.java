package org.pizhu.ui.main.ground;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.control.MenuKey;

/** The menu of a list: below the pointer on a row; by key below the row where the keyboard is. */
public final class ListMenu {

  private final Bindings bindings;
  private final String listClass;
  private final Supplier<String[]> acts;
  private final Consumer<Runnable> ready;
  private ContextMenu shown = new ContextMenu();

  private ListMenu(Bindings bindings, String listClass, Supplier<String[]> acts, Consumer<Runnable> ready) {
    this.bindings = bindings;
    this.listClass = listClass;
    this.acts = acts;
    this.ready = ready;
  }

  /**
   * Offers it on a pane.
   *
   * @param pane has the list in it, perhaps beside others
   * @param listClass the style class by which the list is known
   * @param acts the acts for what is selected now, as for {@link ActMenu#of}; none for no menu
   * @param ready runs what shows the menu, at once or as soon as the acts are for the row under the pointer
   */
  public static void install(Node pane, Bindings bindings, String listClass, Supplier<String[]> acts, Consumer<Runnable> ready) {
    ListMenu menu = new ListMenu(bindings, listClass, acts, ready);
    pane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
      // Beside the rows nothing is meant; and a field has a menu of its own.
      Node at = menu.rowOrList(event.getTarget());
      if (at instanceof ListView<?> list && event.isKeyboardTrigger()) {
        menu.byKey(list, event);
      } else if (at instanceof ListCell<?> cell) {
        menu.show(cell.getListView(), event.getScreenX(), event.getScreenY(), event);
      }
    });
    pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (MenuKey.is(event)) {
        Node at = menu.rowOrList(event.getTarget());
        ListView<?> list = at instanceof ListCell<?> cell ? cell.getListView() : (ListView<?>) at;
        if (list != null) {
          menu.byKey(list, event);
        }
      }
    });
  }

  private @Nullable Node rowOrList(EventTarget target) {
    Node at = target instanceof Node node ? node : null;
    while (at != null && !(at instanceof ListCell<?> cell && !cell.isEmpty()) && !(at instanceof ListView<?>)) {
      at = at instanceof TextInputControl ? null : at.getParent();
    }
    ListView<?> list = at instanceof ListCell<?> cell ? cell.getListView() : (ListView<?>) at;
    return list != null && list.getStyleClass().contains(listClass) ? at : null;
  }

  private void byKey(ListView<?> list, Event event) {
    Bounds bounds = list.localToScreen(list.getBoundsInLocal());
    int row = list.getFocusModel().getFocusedIndex();
    double below = list.lookupAll(".list-cell").stream()
        .filter(node -> node instanceof ListCell<?> cell && cell.getIndex() == row && cell.isVisible())
        .mapToDouble(cell -> cell.localToScreen(cell.getBoundsInLocal()).getMaxY())
        .findFirst().orElse(bounds.getMinY());
    show(list, bounds.getMinX(), Math.max(bounds.getMinY(), Math.min(below, bounds.getMaxY())), event);
  }

  private void show(ListView<?> list, double screenX, double screenY, Event event) {
    event.consume();
    shown.hide();
    ready.accept(() -> {
      String[] offered = acts.get();
      if (offered.length > 0) {
        shown = ActMenu.of(bindings, offered);
        shown.show(list, screenX, screenY);
      }
    });
  }
}
