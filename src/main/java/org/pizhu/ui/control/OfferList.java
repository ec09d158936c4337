package org.pizhu.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** Offers below a field or an editor, in place. They never take the keyboard: the field moves the choice. Hidden while there are none. */
public abstract class OfferList<T> extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Consumer<T> picked;
  private List<T> offers = List.of();
  private int chosen;

  /**
   * @param picked hears what was clicked
   */
  protected OfferList(Consumer<T> picked) {
    this.picked = picked;
    getStyleClass().add("suggestions");
    setVisible(false);
    setManaged(false);
  }

  /** The line of an offer. */
  protected abstract Node row(T offer);

  /** Shows offers with the first one chosen; hides if there are none. */
  public final void show(List<T> found) {
    show(found, 0);
  }

  /** Shows offers of which none is chosen before the choice is moved: the keys still mean what they mean without offers. */
  public final void suggest(List<T> found) {
    show(found, -1);
  }

  private void show(List<T> found, int first) {
    offers = List.copyOf(found);
    getChildren().setAll(offers.stream().map(this::line).toList());
    setVisible(!offers.isEmpty());
    setManaged(!offers.isEmpty());
    choose(first);
  }

  private Node line(T offer) {
    Node row = row(offer);
    row.getStyleClass().add("suggestion");
    row.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      picked.accept(offer);
      event.consume();
    });
    return row;
  }

  public final void hide() {
    if (!offers.isEmpty()) {
      show(List.of());
    }
  }

  public final boolean isShowing() {
    return !offers.isEmpty();
  }

  /** Moves the choice down or, by a negative number, up; it stops at the ends. Where nothing is chosen, down chooses the first. */
  public final void move(int step) {
    choose(Math.max(0, Math.min(offers.size() - 1, chosen + step)));
  }

  /** The offer chosen, if offers are shown. */
  public final Optional<T> chosen() {
    return chosen >= 0 && chosen < offers.size() ? Optional.of(offers.get(chosen)) : Optional.empty();
  }

  private void choose(int index) {
    chosen = index;
    for (int i = 0; i < getChildren().size(); i++) {
      getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == index);
    }
    if (index >= 0 && index < getChildren().size() && getScene() != null) {
      Sight.bring(getChildren().get(index));
    }
  }
}
