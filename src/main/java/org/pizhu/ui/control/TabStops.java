package org.pizhu.ui.control;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Where the Tab key stops in what lies over a window. What is behind that is out of its reach: nobody would see where the keyboard is. */
final class TabStops {

  private TabStops() {}

  /** The controls at which the Tab key stops, in its order, in a node and all below it. */
  static Stream<Node> of(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Stream.empty();
    }
    if (node.isFocusTraversable()) {
      return isStop(node) ? Stream.of(node) : Stream.empty();
    }
    return node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(TabStops::of) : Stream.empty();
  }

  /** Tab goes to the choice that holds; the arrows go to the others. */
  private static boolean isStop(Node node) {
    return !(node instanceof RadioButton radio) || radio.getToggleGroup() == null || radio.isSelected()
        || radio.getToggleGroup().getSelectedToggle() == null;
  }

  /** Takes the Tab key from the last control of what lies over the window to its first, and back; other keys, and Tab in between, go on. */
  static void goRound(KeyEvent event, Node within) {
    List<Node> stops = event.getCode() == KeyCode.TAB ? of(within).toList() : List.of();
    if (!stops.isEmpty()) {
      Node first = stops.get(0);
      Node last = stops.get(stops.size() - 1);
      if (within.getScene().getFocusOwner() == (event.isShiftDown() ? first : last)) {
        (event.isShiftDown() ? last : first).requestFocus();
        event.consume();
      }
    }
  }
}
