package org.pizhu.ui.reader;

import javafx.geometry.Bounds;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.web.WebView;
import org.pizhu.ui.control.MenuKey;

/** Hears where the menu of the reader is asked for, in the place of WebKit's own, which offers to reload and to open. */
public interface ReaderMenu {

  /**
   * A menu is asked for.
   *
   * @param point what it is to be about
   * @param screenX where, in pixels of the screen
   * @param screenY likewise
   */
  void asked(ReaderPoint point, double screenX, double screenY);

  /** Asks it whenever the pointer or the keyboard asks for a menu. */
  static void install(WebView view, ReaderView reader, ReaderMenu menu) {
    view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
      if (event.isKeyboardTrigger()) {
        byKey(view, reader, menu);
      } else {
        menu.asked(reader.pointAt(event.getX(), event.getY()), event.getScreenX(), event.getScreenY());
      }
      event.consume();
    });
    view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (MenuKey.is(event)) {
        byKey(view, reader, menu);
        event.consume();
      }
    });
  }

  private static void byKey(WebView view, ReaderView reader, ReaderMenu menu) {
    Bounds bounds = view.localToScreen(view.getBoundsInLocal());
    menu.asked(reader.point(), bounds.getCenterX(), bounds.getMinY() + bounds.getHeight() / 3);
  }
}
