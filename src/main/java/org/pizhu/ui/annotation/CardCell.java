package org.pizhu.ui.annotation;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.ui.act.KeyHints;
import org.pizhu.ui.control.Colors;
import org.pizhu.ui.control.FillCell;

/** The place of a card in the list; made anew for other cards as the list scrolls. */
final class CardCell extends FillCell<Card> {

  private final Messages messages;
  private final AnnotationsModel model;
  private final CardView view;
  private final InvalidationListener onChange = observable -> refresh();
  private final WeakInvalidationListener weakOnChange = new WeakInvalidationListener(onChange);
  private @Nullable Card card;

  CardCell(Messages messages, KeyHints hints, AnnotationsModel model, When when) {
    this.messages = messages;
    this.model = model;
    view = new CardView(messages, hints, model, when);
    getStyleClass().add("card-cell");
    model.focusedProperty().addListener(weakOnChange);
    model.editingProperty().addListener(weakOnChange);
    model.codebookProperty().addListener(weakOnChange);
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
      if (card != null && event.getButton() == MouseButton.PRIMARY) {
        model.focusByHand(card);
      }
    });
  }

  @Override
  protected void updateItem(@Nullable Card item, boolean empty) {
    super.updateItem(item, empty);
    Card now = empty ? null : item;
    if (now == card && (now == null) == (getGraphic() == null)) {
      return;
    }
    if (card != null) {
      card.annotationProperty().removeListener(weakOnChange);
      card.goneProperty().removeListener(weakOnChange);
    }
    card = now;
    if (now == null) {
      clear();
      setAccessibleText(null);
    } else {
      now.annotationProperty().addListener(weakOnChange);
      now.goneProperty().addListener(weakOnChange);
      fill(view);
      refresh();
    }
  }

  private void refresh() {
    if (card != null) {
      view.show(card);
      setAccessibleText(spoken(card));
    }
  }

  private String spoken(Card shown) {
    Annotation annotation = shown.annotation();
    List<String> parts = new ArrayList<>();
    parts.add(Colors.name(messages, annotation.color()));
    parts.add(TargetWords.kind(messages, annotation.target()));
    parts.add(annotation.target().words());
    parts.add(annotation.note());
    parts.addAll(shown.paths(model.codebookProperty().get()));
    parts.removeIf(String::isEmpty);
    return String.join(", ", parts);
  }
}
