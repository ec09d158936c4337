package org.pizhu.ui.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Scrolls to what is to be seen. */
final class Sight {

  private Sight() {}

  /**
   * Scrolls what is about a node as little as needed for it to be seen from top to bottom; of one that is too high the top counts. Does nothing
   * where nothing scrolls.
   *
   * @param node is in a scene
   */
  static void bring(Node node) {
    ScrollPane pane = around(node);
    if (pane == null || pane.getContent() == null) {
      return;
    }
    // What has just come has no place before.
    pane.applyCss();
    pane.layout();
    Node content = pane.getContent();
    Bounds wanted = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double view = pane.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - view;
    if (hidden > 0) {
      double top = pane.getVvalue() * hidden;
      double lowest = Math.max(top, wanted.getMaxY() - view);
      pane.setVvalue(Math.max(0, Math.min(1, Math.min(lowest, wanted.getMinY()) / hidden)));
    }
  }

  private static @Nullable ScrollPane around(Node node) {
    Node at = node.getParent();
    while (at != null && !(at instanceof ScrollPane)) {
      at = at.getParent();
    }
    return (ScrollPane) at;
  }
}
