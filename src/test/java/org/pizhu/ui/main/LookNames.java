package org.pizhu.ui.main;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.web.WebView;

/** The names that screen readers say. JavaFX thread only. */
final class LookNames {

  private LookNames() {}

  /** All that is visible, below a node and with it. */
  private static Stream<Node> shown(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    // The page of the reader has its own order and its own names.
    Stream<Node> below = node instanceof Parent parent && !(node instanceof WebView)
        ? parent.getChildrenUnmodifiable().stream().flatMap(LookNames::shown)
        : Stream.empty();
    return Stream.concat(Stream.of(node), below);
  }

  /** All that the keyboard or a click can reach. */
  static List<Node> controls(Node root) {
    return shown(root)
        .filter(node -> node.isFocusTraversable() || node instanceof ButtonBase)
        .filter(node -> !isPartOfAControl(node))
        .toList();
  }

  /** The arrow of a scroll bar and the like are no controls to anybody. */
  private static boolean isPartOfAControl(Node node) {
    return node.getStyleClass().stream().anyMatch(name -> name.equals("increment-button") || name.equals("decrement-button"));
  }

  /** The controls that have no name or no role. */
  static List<String> without(Node root) {
    Set<Node> labelled = new LinkedHashSet<>();
    shown(root).forEach(node -> {
      if (node instanceof Label label && label.getLabelFor() != null && !label.getText().isBlank()) {
        labelled.add(label.getLabelFor());
      }
    });
    return controls(root).stream()
        .filter(node -> !labelled.contains(node) && !hasName(node) || node.getAccessibleRole() == null
            || node.getAccessibleRole() == AccessibleRole.NODE)
        .map(node -> node.getClass().getSimpleName() + node.getStyleClass() + " " + node.getAccessibleRole())
        .toList();
  }

  private static boolean hasName(Node node) {
    boolean own = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
    return own || node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
  }
}
