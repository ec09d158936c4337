package org.pizhu.ui.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Shows one panel at a time over the content of a window, under the button that opened it. A press beside it, Esc, or the button again puts it
 * away. In the scene and not in a window of its own: so it needs no see-through windows, and the keyboard stays where it is seen.
 */
public final class PanelHost extends Pane {

  private static final double GAP = 6;
  private static final double EDGE = 8;

  private @Nullable Region panel;
  private @Nullable Node anchor;
  private @Nullable Node focusedBefore;

  public PanelHost() {
    setPickOnBounds(false);
    setVisible(false);
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      if (event.getTarget() == this) {
        hide();
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        hide();
        event.consume();
      }
    });
  }

  /** Shows a panel under a node, or puts it away if the same node opened what is shown. */
  public void toggle(Region content, Node under) {
    if (under == anchor) {
      hide();
      return;
    }
    focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
    panel = content;
    anchor = under;
    content.getStyleClass().add("floating");
    getChildren().setAll(content);
    setPickOnBounds(true);
    setVisible(true);
    applyCss();
    requestLayout();
    focusFirst(content);
  }

  private static boolean focusFirst(Node node) {
    if (node.isFocusTraversable() && !node.isDisabled()) {
      node.requestFocus();
      return true;
    }
    return node instanceof javafx.scene.Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(PanelHost::focusFirst);
  }

  /** Puts the panel away; the keyboard goes back to where it was. */
  public void hide() {
    if (panel == null) {
      return;
    }
    // Fields that take over what is written when they lose the keyboard must still be in the scene.
    if (focusedBefore != null && focusedBefore.getScene() != null) {
      focusedBefore.requestFocus();
    }
    panel = null;
    anchor = null;
    setPickOnBounds(false);
    setVisible(false);
    getChildren().clear();
  }

  /** Whether a panel is shown. */
  public boolean isShowing() {
    return panel != null;
  }

  @Override
  protected void layoutChildren() {
    if (panel == null || anchor == null || anchor.getScene() == null) {
      return;
    }
    Bounds at = sceneToLocal(anchor.localToScene(anchor.getBoundsInLocal()));
    double width = snapSizeX(Math.min(panel.prefWidth(-1), getWidth() - 2 * EDGE));
    double height = snapSizeY(Math.min(panel.prefHeight(width), getHeight() - 2 * EDGE));
    double x = Math.max(EDGE, Math.min(at.getMaxX() - width, getWidth() - width - EDGE));
    double y = Math.max(EDGE, Math.min(at.getMaxY() + GAP, getHeight() - height - EDGE));
    panel.resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
  }
}
