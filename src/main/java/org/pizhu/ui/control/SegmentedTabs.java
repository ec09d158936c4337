package org.pizhu.ui.control;

import java.text.NumberFormat;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/**
 * Tabs in a row, each with a label and on request a number: «全部 7 未读 4». One is always chosen. The Tab key stops at the
 * chosen one only; the arrow keys go from tab to tab.
 *
 * @param <T> what a tab stands for
 */
public final class SegmentedTabs<T> extends HBox {

  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
  private final Map<T, Label> counts = new LinkedHashMap<>();
  private final Map<T, Integer> numbers = new HashMap<>();
  private final ObjectProperty<T> selected;
  /** For which room the numbers are said as they are now; NaN if for none. */
  private double fitted = Double.NaN;

  /**
   * @param first what is chosen at the beginning; its tab is to be added
   */
  public SegmentedTabs(T first) {
    selected = new SimpleObjectProperty<>(this, "selected", first);
    getStyleClass().add("segmented-tabs");
    selected.addListener((observable, before, after) -> mark());
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Adds a tab at the end. */
  public SegmentedTabs<T> add(T value, String label) {
    Label count = new Label();
    count.getStyleClass().add("count");
    count.setMinWidth(USE_PREF_SIZE);
    ToggleButton button = new ToggleButton(label);
    button.getStyleClass().add("segment");
    button.setAccessibleRole(AccessibleRole.TAB_ITEM);
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> pressed(value, button));
    new Tip(button).text(() -> inFull(value));
    buttons.put(value, button);
    counts.put(value, count);
    getChildren().add(button);
    mark();
    return this;
  }

  /** Shows a number after the label of a tab. */
  public void count(T value, int number) {
    ToggleButton button = Objects.requireNonNull(buttons.get(value));
    Label count = Objects.requireNonNull(counts.get(value));
    if (button.getGraphic() == null || !Objects.equals(number, numbers.put(value, number))) {
      fitted = Double.NaN;
      numbers.put(value, number);
      count.setText(whole(number));
      button.setGraphic(count);
      button.setAccessibleText(button.getText() + " " + whole(number));
    }
  }

  private static String whole(int number) {
    return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
  }

  /**
   * Says large numbers in short, as «10K» or «1万», where they have no room as they are, and none where these have none; the tooltip of the tab has
   * the whole then.
   *
   * @param room how wide the tabs may be, in pixels
   * @param locale in whose words
   */
  public void fit(double room, Locale locale) {
    if (room == fitted) {
      return;
    }
    fitted = room;
    say(SegmentedTabs::whole);
    if (prefWidth(-1) > room) {
      NumberFormat brief = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
      say(brief::format);
    }
    if (prefWidth(-1) > room) {
      say(number -> "");
    }
  }

  private void say(IntFunction<String> words) {
    numbers.forEach((value, number) -> Objects.requireNonNull(counts.get(value)).setText(words.apply(number)));
  }

  private String inFull(T value) {
    Integer number = numbers.get(value);
    boolean isShort = number != null && !whole(number).equals(Objects.requireNonNull(counts.get(value)).getText());
    return isShort ? Objects.requireNonNull(buttons.get(value)).getText() + " " + whole(number) : "";
  }

  /** Shows no number after the label of a tab. */
  public void uncount(T value) {
    ToggleButton button = Objects.requireNonNull(buttons.get(value));
    numbers.remove(value);
    button.setGraphic(null);
    button.setAccessibleText(null);
  }

  /** Shows a tab or leaves it out; one that is chosen stays. */
  public void offer(T value, boolean isOffered) {
    boolean isShown = isOffered || value.equals(selected.get());
    ToggleButton button = Objects.requireNonNull(buttons.get(value));
    button.setVisible(isShown);
    button.setManaged(isShown);
  }

  /** Puts the keyboard onto the chosen tab. */
  public void focusSelected() {
    Objects.requireNonNull(buttons.get(selected.get())).requestFocus();
  }

  /** What is chosen; can be set. */
  public ObjectProperty<T> selectedProperty() {
    return selected;
  }

  private void pressed(T value, ToggleButton button) {
    Node keyboard = getScene().getFocusOwner();
    selected.set(value);
    // A second click on the chosen tab must not undo the choice.
    mark();
    boolean isLeft = keyboard != null && keyboard == getScene().getFocusOwner();
    if (isLeft && (Focus.isIn(this) || !Focus.isSeen(keyboard))) {
      // JavaFX would give the keyboard of what went with the tab before to the first control of the window.
      button.requestFocus();
    }
  }

  private void mark() {
    buttons.forEach((value, button) -> {
      boolean on = value.equals(selected.get());
      button.setSelected(on);
      button.setFocusTraversable(on);
    });
  }

  private void onKey(KeyEvent event) {
    int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    if (step == 0) {
      return;
    }
    var values = buttons.keySet().stream().filter(value -> Objects.requireNonNull(buttons.get(value)).isVisible()).toList();
    int next = values.indexOf(selected.get()) + step;
    if (next >= 0 && next < values.size()) {
      selected.set(values.get(next));
      Objects.requireNonNull(buttons.get(values.get(next))).requestFocus();
    }
    event.consume();
  }
}
