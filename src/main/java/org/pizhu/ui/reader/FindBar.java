package org.pizhu.ui.reader;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.control.FilterField;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.theme.Icons;

/** A small bar over the story to find something in it: a field, which hit of how many one is at, back, on, and away with it. */
public final class FindBar extends HBox {

  private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
  private static final double FIELD = 220;
  private static final double LEAST_FIELD = 80;

  /** Hears what is done in the bar. */
  public interface Listener {
    /** Other words are to be found. */
    void typed(String words);

    /** One wants to go on by so many hits, back if less than 0. */
    void step(int by);

    /** The bar is to go away. */
    void closed();
  }

  private final Messages messages;
  private final FilterField field;
  private final Label count = new Label();
  private final IconButton previous;
  private final IconButton next;

  public FindBar(Messages messages, Bindings bindings, Listener listener) {
    this.messages = messages;
    getStyleClass().add("find-bar");
    setAlignment(Pos.CENTER_LEFT);
    field = new FilterField(messages, messages.get("find.prompt"));
    field.setPrefWidth(FIELD);
    field.setMinWidth(LEAST_FIELD);
    field.textProperty().addListener((observable, before, now) -> listener.typed(now));
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        listener.step(event.isShiftDown() ? -1 : 1);
        event.consume();
      } else if (event.getCode() == KeyCode.ESCAPE) {
        listener.closed();
        event.consume();
      }
    });
    count.getStyleClass().add("count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    count.setAccessibleRole(AccessibleRole.TEXT);
    previous = new IconButton(Icons.SORT_UP, bindings.ref("find.previous"));
    next = new IconButton(Icons.SORT_DOWN, bindings.ref("find.next"));
    IconButton close = new IconButton(Icons.CLOSE, messages.get("find.close"), "Esc", listener::closed);
    getChildren().addAll(field, count, previous, next, close);
    shown(false);
    count(0, 0);
  }

  /** Opens the bar, and puts the keyboard into it. */
  public void open() {
    shown(true);
    field.requestFocus();
    field.selectAll();
  }

  /** Puts the bar away. */
  public void close() {
    shown(false);
  }

  public boolean isOpen() {
    return isVisible();
  }

  /** Looks for these words. */
  public void words(String wanted) {
    field.setText(wanted);
  }

  /** What is typed. */
  public String words() {
    return field.getText();
  }

  /**
   * Says where one is.
   *
   * @param number which hit, 1 for the first; 0 for none
   * @param of how many there are
   */
  public void count(int number, int of) {
    boolean none = of == 0 && !field.getText().isBlank();
    count.setText(none ? messages.get("find.none") : of == 0 ? "" : messages.get("find.count", number, of));
    pseudoClassStateChanged(NONE, none);
    previous.setDisable(of == 0);
    next.setDisable(of == 0);
  }

  private void shown(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }
}
