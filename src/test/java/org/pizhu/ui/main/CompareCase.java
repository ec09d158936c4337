package org.pizhu.ui.main;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.pizhu.i18n.Language;
import org.pizhu.library.Samples;

/** The window with two stories compared in it. */
abstract class CompareCase extends MainTest {

  protected Node lookup(String selector) {
    return stage.getScene().getRoot().lookup(selector);
  }

  protected ListView<?> rows() {
    return (ListView<?>) lookup(".compare-list");
  }

  protected boolean isCompared() {
    return lookup(".compare-pane") != null && isSeen(lookup(".compare-pane")) && !rows().getItems().isEmpty();
  }

  protected String position() {
    return fx(() -> ((Label) lookup(".compare-bar .position")).getText());
  }

  protected List<String> texts(String selector) {
    return fx(() -> stage.getScene().getRoot().lookupAll(selector).stream()
        .filter(node -> node instanceof Labeled && isSeen(node)).map(node -> ((Labeled) node).getText()).toList());
  }

  protected void openSeeds(Language language) {
    openWindow(Samples.seeds(folder), language);
    openStory(2);
  }

  protected void compare() {
    fxRun(() -> desks().reader.reader().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.D);
    waitUntil("they are compared", this::isCompared);
    waitUntil("the rows have the keyboard", () -> rows().isFocused());
    settle();
  }

  protected void type(KeyCode key) {
    robot.type(key);
    settle();
  }
}
