package org.pizhu.ui.control;

import javafx.scene.Node;

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

  /** Whether something else has the keyboard, outside a node: neither it nor what is below it, nor what was taken out of the scene just now. */
  public static boolean isBeside(Node node) {
    Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
    // One that was taken out is still named until the next pulse.
    return owner != null && owner.getScene() != null && !isIn(node);
  }
}
