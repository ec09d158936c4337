package org.pizhu.ui.control;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TreeView;

/** Where the keyboard is. */
public final class Focus {

  private Focus() {}

  /**
   * Whether a node or one below it has the keyboard. JavaFX's own {@code focusWithin} stays true for good after a part that has the keyboard
   * was taken out of the scene and put back, as folding panes does.
   */
  public static boolean isIn(Node node) {
    Node at = node.getScene() == null ? null : node.getScene().getFocusOwner();
    while (at != null && at != node) {
      at = at.getParent();
    }
    return at != null;
  }

  /** Whether a node is in a scene with nothing above it hidden; it may lie beside what is scrolled to. */
  public static boolean isSeen(Node node) {
    Node at = node;
    while (at != null && at.isVisible()) {
      at = at.getParent();
    }
    return at == null && node.getScene() != null;
  }

  /** Whether something else has the keyboard, outside a node: neither it nor what is below it, nor what was taken out of the scene just now. */
  public static boolean isBeside(Node node) {
    Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
    // One that was taken out is still named until the next pulse.
    return owner != null && owner.getScene() != null && !isIn(node);
  }

  /**
   * Whether what has the keyboard takes Esc for itself though it has no use for it, so that a pane about it would never hear of the key: a list
   * or a tree, to end editing that there is none of, and a button with a menu, to close the menu that isn't open.
   */
  public static boolean takesEscInVain(EventTarget target) {
    return target instanceof ListView || target instanceof TreeView || target instanceof MenuButton menu && !menu.isShowing();
  }
}
