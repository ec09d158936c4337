package org.pizhu.ui.annotation;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.ui.act.KeyHints;
import org.pizhu.ui.annotation.ListRow.Entry;
import org.pizhu.ui.annotation.ListRow.Heading;
import org.pizhu.ui.control.Colors;
import org.pizhu.ui.control.FillCell;
import org.pizhu.ui.control.TargetWords;

/**
 * The place of a line in the list: a card, the head of a group, or an empty card while the annotation is still being read. Filled anew with
 * other lines as the list scrolls.
 */
final class CardCell extends FillCell<ListRow> {

  private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

  private final Messages messages;
  private final AnnotationsModel model;
  private final CardView view;
  private final HeadingView heading;
  private final Region coming = new Region();
  private final InvalidationListener onChange = observable -> refresh();
  /** The card of the same annotation may be another one, when its story is opened. */
  private final InvalidationListener onCards = observable -> {
    if (card() != null && row() instanceof Entry entry
        && model().list().card(entry.id()).filter(now -> now == card()).isEmpty()) {
      refresh();
    }
  };
  private final WeakInvalidationListener weakOnChange = new WeakInvalidationListener(onChange);
  private @Nullable ListRow row;
  private @Nullable Card card;

  CardCell(Messages messages, KeyHints hints, AnnotationsModel model, When when) {
    this.messages = messages;
    this.model = model;
    view = new CardView(messages, hints, model, when);
    heading = new HeadingView(messages, model);
    coming.getStyleClass().addAll("card", "coming");
    getStyleClass().add("card-cell");
    model.focusedProperty().addListener(weakOnChange);
    model.editingProperty().addListener(weakOnChange);
    model.codebookProperty().addListener(weakOnChange);
    model.annotatorProperty().addListener(weakOnChange);
    model.list().arrivals().addListener(weakOnChange);
    model.list().picked().versionProperty().addListener(weakOnChange);
    model.cards().addListener(new WeakInvalidationListener(onCards));
  }

  /** The card that is shown; none for the head of a group, or while it is still being read. */
  @Nullable Card card() {
    return card;
  }

  private @Nullable ListRow row() {
    return row;
  }

  private AnnotationsModel model() {
    return model;
  }

  @Override
  protected void updateItem(@Nullable ListRow item, boolean empty) {
    super.updateItem(item, empty);
    ListRow now = empty ? null : item;
    if (now == row && (now == null) == (shown() == null)) {
      return;
    }
    row = now;
    if (now == null) {
      card(null);
      clear();
      setAccessibleText(null);
      pseudoClassStateChanged(PICKED, false);
    } else {
      refresh();
    }
  }

  private void card(@Nullable Card now) {
    if (card != null && card != now) {
      card.annotationProperty().removeListener(weakOnChange);
      card.goneProperty().removeListener(weakOnChange);
    }
    if (now != null && card != now) {
      now.annotationProperty().addListener(weakOnChange);
      now.goneProperty().addListener(weakOnChange);
    }
    card = now;
  }

  private void refresh() {
    if (row instanceof Heading group) {
      card(null);
      heading.show(group);
      setAccessibleText(heading.words());
      pseudoClassStateChanged(PICKED, false);
      fill(heading);
    } else if (row instanceof Entry entry) {
      pseudoClassStateChanged(PICKED, model.list().picked().contains(entry.id()));
      card(model.list().card(entry.id()).orElse(null));
      if (card == null) {
        setAccessibleText(messages.get("annotation.list.coming"));
        fill(coming);
        model.list().want(getIndex());
      } else {
        fill(view);
        view.show(card);
        setAccessibleText(spoken(card));
      }
    }
  }

  private String spoken(Card shown) {
    Annotation annotation = shown.annotation();
    List<String> parts = new ArrayList<>();
    if (model.list().picked().contains(shown.id())) {
      parts.add(messages.get("annotation.list.picked"));
    }
    parts.add(Colors.name(messages, annotation.color()));
    parts.add(TargetWords.kind(messages, annotation.target()));
    parts.add(annotation.target().words());
    parts.add(annotation.note());
    parts.addAll(shown.paths(model.codebookProperty().get()));
    if (model.list().isWide()) {
      parts.add(shown.headline());
    }
    model.other(annotation).ifPresent(parts::add);
    parts.removeIf(String::isEmpty);
    return String.join(", ", parts);
  }
}
