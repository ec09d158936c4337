package org.pizhu.ui.control;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Panes that float over the window, such as the history; several may be seen at once, and the window behind can be worked in. One rule holds
 * for all of them: while the keyboard is in one, letters are for it and not for what is behind it, and the Tab key goes round in it, since it
 * may cover what comes next; Esc puts away the uppermost; the keyboard goes back then to where it was. A pane is shown and put away by its visibility.
 */
public final class FloatingPanes extends StackPane {

  private final Runnable elsewhere;
  /** What puts away each pane. */
  private final Map<Node, Runnable> close = new LinkedHashMap<>();
  private final Map<Node, Node> focusedBefore = new HashMap<>();

  /**
   * @param elsewhere puts the keyboard somewhere when it can't go back to where it was
   */
  public FloatingPanes(Runnable elsewhere) {
    this.elsewhere = elsewhere;
    setPickOnBounds(false);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      // What is in the pane, such as a field, comes first otherwise.
      if (Focus.takesEscInVain(event.getTarget())) {
        onKey(event);
      }
    });
    addEventFilter(
        KeyEvent.KEY_PRESSED, event -> getChildren().stream().filter(Focus::isIn).findFirst().ifPresent(pane -> TabStops.goRound(event, pane)));
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /**
   * Adds a pane, which is not shown yet. It comes into the scene when it is shown for the first time: until then it needs no styles and no
   * skins, which cost a start as much as what is seen.
   *
   * @param putAway makes it invisible, and whatever else belongs to its end
   */
  public void add(Node pane, Runnable putAway) {
    pane.setVisible(false);
    pane.getStyleClass().add("floating");
    // Its shadow lies on the window, where one works on.
    pane.setPickOnBounds(false);
    close.put(pane, putAway);
    pane.visibleProperty().addListener((observable, before, now) -> {
      if (now) {
        shown(pane);
      } else {
        hidden(pane);
      }
    });
  }

  private void shown(Node pane) {
    Scene scene = getScene();
    Node owner = scene == null ? null : scene.getFocusOwner();
    if (owner != null) {
      focusedBefore.put(pane, owner);
    }
    if (pane.getParent() == null) {
      getChildren().add(pane);
      // The keyboard can go into it at once.
      pane.applyCss();
    } else {
      pane.toFront();
    }
  }

  private void hidden(Node pane) {
    Node before = focusedBefore.remove(pane);
    Scene scene = getScene();
    if (scene == null || scene.getFocusOwner() != null && !Focus.isIn(pane)) {
      return;
    }
    if (before != null && before.getScene() == scene && isShown(before) && !before.isDisabled()) {
      before.requestFocus();
    } else {
      elsewhere.run();
    }
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && escape()) {
      event.consume();
    }
  }

  /** Puts away the uppermost pane; says whether there was one. */
  public boolean escape() {
    Node top = top();
    if (top == null) {
      return false;
    }
    close.get(top).run();
    return true;
  }

  private @Nullable Node top() {
    List<Node> panes = getChildren();
    for (int i = panes.size() - 1; i >= 0; i--) {
      if (panes.get(i).isVisible()) {
        return panes.get(i);
      }
    }
    return null;
  }

  /** Whether the keyboard is in one of them. */
  public boolean hasKeyboard() {
    return Focus.isIn(this);
  }
}
