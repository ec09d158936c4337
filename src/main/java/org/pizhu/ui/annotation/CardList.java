package org.pizhu.ui.annotation;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.act.KeepsKeys;
import org.pizhu.ui.act.KeyHints;
import org.pizhu.ui.annotation.ListRow.Entry;
import org.pizhu.ui.annotation.ListRow.Heading;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.control.FocusFrame;

/**
 * The lines of {@link AnnotationList} on the screen, with their mouse and keys: the arrows go from card to card, with Shift they pick, as a
 * click with Shift or Ctrl does.
 */
final class CardList extends StackPane {

  private final AnnotationsModel model;
  private final AnnotationList lines;
  private final ListView<ListRow> list;
  private final CardSight sight;
  /** Whether the keyboard is at no card and at no heading. */
  private final BooleanBinding noneChosen;
  /** The line where the keyboard is, and the one that picking began with. */
  private int at = -1;
  private int anchor = -1;
  private @Nullable String awaited;
  /** The group at whose heading the keyboard is; none while it is at a card. */
  private @Nullable String group;
  /** The annotation from which the keyboard went to that heading. Its card comes anew with its story, and doesn't take the keyboard back. */
  private @Nullable String left;
  /** The annotation that is being deleted, if the keyboard is to go on from it, and where its line was. */
  private @Nullable String leaving;
  private int leavingAt = -1;

  CardList(Messages messages, KeyHints hints, AnnotationsModel model, When when) {
    this.model = model;
    lines = model.list();
    list = new ListView<>(lines.rows());
    noneChosen = Bindings.createBooleanBinding(
        () -> model.focusedProperty().get() == null && !(list.getFocusModel().getFocusedItem() instanceof Heading),
        model.focusedProperty(), list.getFocusModel().focusedItemProperty());
    sight = new CardSight(list);
    getChildren().add(list);
    list.getStyleClass().addAll("edge-to-edge", "card-list");
    list.setAccessibleText(messages.get("annotation.name"));
    list.setCellFactory(view -> {
      CardCell cell = new CardCell(messages, hints, model, when);
      // An editor that grows must not grow out of sight.
      cell.heightProperty().addListener(observable -> {
        if (model.editingProperty().get() != null && cell.card() == model.focusedProperty().get()) {
          Platform.runLater(() -> sight.bring(cell.getIndex()));
        }
      });
      cell.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(cell, event));
      return cell;
    });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    // Keys that an editor doesn't use are not for the list around it.
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      boolean typing = event.getTarget() instanceof TextInputControl;
      if (typing && !event.isShortcutDown() && !event.getCode().isFunctionKey()) {
        event.consume();
      }
    });
    FocusFrame.at(list, noneChosen);
    model.focusedProperty().addListener((observable, before, now) -> reveal(now));
    model.editingProperty().addListener((observable, before, now) -> {
      if (now == null && isWithin(getScene() == null ? null : getScene().getFocusOwner())) {
        list.requestFocus();
      }
    });
    lines.rows().addListener((javafx.beans.InvalidationListener) observable -> keepPlace());
    lines.arrivals().addListener(observable -> arrived());
  }

  /** Puts the keyboard onto the lines; where none has it, onto the first card. */
  void focusLines() {
    if (model.focusedProperty().get() == null && at < 0) {
      for (int i = 0; i < lines.rows().size() && at < 0; i++) {
        if (lines.rows().get(i) instanceof Entry) {
          goTo(i);
        }
      }
    }
    list.requestFocus();
  }

  /** Puts the keyboard onto the lines as they are: others are on their way, of which the first card would not be the first. */
  void awaitLines() {
    list.requestFocus();
  }

  /**
   * Goes on from a card that is about to be deleted to the line that takes its place, or to the last one, if the keyboard is at the cards.
   *
   * @param id the annotation of the card
   */
  void goOnFrom(String id) {
    if (Focus.isIn(list)) {
      leaving = id;
      leavingAt = lines.indexOf(id);
    }
  }

  private void goOn() {
    if (leaving != null && lines.indexOf(leaving) < 0) {
      leaving = null;
      if (leavingAt >= 0 && !lines.rows().isEmpty()) {
        goTo(Math.min(leavingAt, lines.rows().size() - 1));
      }
    }
  }

  private boolean isWithin(@Nullable Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up == list) {
        return true;
      }
    }
    return false;
  }

  /** What was the place of a line that is gone is that of the next one. */
  private void keepPlace() {
    if (leaving != null) {
      // Who deletes takes the focus off what is gone first.
      Platform.runLater(this::goOn);
    }
    if (group != null) {
      int now = lines.indexOfHeading(group);
      at = now >= 0 ? now : Math.min(at, lines.rows().size() - 1);
      anchor = at;
      return;
    }
    Card focused = model.focusedProperty().get();
    if (focused != null && !isAt(focused)) {
      int now = lines.indexOf(focused.id());
      at = now >= 0 ? now : Math.min(at, lines.rows().size() - 1);
      anchor = at;
    } else {
      at = Math.min(at, lines.rows().size() - 1);
      anchor = Math.min(anchor, lines.rows().size() - 1);
    }
  }

  private boolean isAt(Card card) {
    return at >= 0 && at < lines.rows().size() && lines.rows().get(at) instanceof Entry entry
        && entry.id().equals(card.id());
  }

  private void reveal(@Nullable Card card) {
    if (group != null && (card == null || card.id().equals(left))) {
      return;
    }
    group = null;
    if (card != null && !isAt(card)) {
      at = lines.indexOf(card.id());
      anchor = at;
    }
    if (card == null || at < 0) {
      list.getSelectionModel().clearSelection();
      return;
    }
    mark(at);
    int index = at;
    // The card in focus grows, and its height is known after the next layout only.
    Platform.runLater(() -> {
      if (isAt(card)) {
        sight.bring(index);
      }
    });
  }

  /** Shows where the keyboard is. */
  private void mark(int index) {
    list.getSelectionModel().clearAndSelect(index);
    list.getFocusModel().focus(index);
    sight.bring(index);
  }

  // The mouse

  private void pressed(CardCell cell, MouseEvent event) {
    if (cell.isEmpty() || event.getButton() == MouseButton.MIDDLE) {
      return;
    }
    int index = cell.getIndex();
    if (event.getButton() == MouseButton.SECONDARY) {
      meant(index, event);
      return;
    }
    if (cell.getItem() instanceof Heading heading) {
      stand(index);
      lines.toggle(heading);
      mark(at);
    } else if (event.isShiftDown()) {
      pickTo(index);
    } else if (event.isShortcutDown()) {
      pickAt(index);
    } else if (!(event.getTarget() instanceof TextInputControl)) {
      lines.picked().clear();
      anchor = index;
      goTo(index);
    }
  }

  /** The menu that comes is for the card under the pointer, or for all that are picked if it is one of them. */
  private void meant(int index, MouseEvent event) {
    boolean isPicked = lines.rows().get(index) instanceof Entry entry && lines.picked().contains(entry.id());
    if (!isPicked && !(event.getTarget() instanceof TextInputControl)) {
      lines.picked().clear();
      anchor = index;
      goTo(index);
      list.requestFocus();
    }
  }

  // The keyboard

  private void onKey(KeyEvent event) {
    EventTarget target = event.getTarget();
    if (target instanceof TextInputControl || target instanceof KeepsKeys || event.isAltDown()) {
      return;
    }
    if (target instanceof ButtonBase button && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
      if (event.getCode() == KeyCode.ENTER) {
        button.fire();
        event.consume();
      }
      return;
    }
    if (event.isShortcutDown() ? pickByKey(event.getCode()) : move(event) || act(event.getCode())) {
      event.consume();
    }
  }

  private boolean pickByKey(KeyCode code) {
    switch (code) {
      case A -> lines.pickAll();
      case C -> {
        return lines.copyQuotes();
      }
      case SPACE -> pickAt(at);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Moves among the lines; says whether the key is one for that. */
  private boolean move(KeyEvent event) {
    int last = lines.rows().size() - 1;
    int target;
    switch (event.getCode()) {
      case UP -> target = at - 1;
      case DOWN -> target = at + 1;
      case HOME -> target = 0;
      case END -> target = last;
      case PAGE_UP -> target = at - sight.page();
      case PAGE_DOWN -> target = at + sight.page();
      default -> {
        return false;
      }
    }
    if (last >= 0) {
      target = Math.max(0, Math.min(last, target));
      if (event.isShiftDown()) {
        pickTo(target);
      } else {
        lines.picked().clear();
        anchor = target;
        goTo(target);
      }
    }
    return true;
  }

  /** Goes to a line; the focus goes to its card, if need be when that is here. */
  private void goTo(int index) {
    stand(index);
    awaited = null;
    if (lines.rows().get(index) instanceof Entry entry) {
      Card card = lines.card(entry.id()).orElse(null);
      if (card == null) {
        awaited = entry.id();
        lines.want(index);
      } else if (card != model.focusedProperty().get()) {
        model.focusByHand(card);
        return;
      }
    }
    mark(index);
  }

  /** Takes the keyboard to a line. */
  private void stand(int index) {
    at = index;
    leaving = null;
    if (lines.rows().get(index) instanceof Heading heading) {
      Card focused = model.focusedProperty().get();
      left = focused == null ? left : focused.id();
      group = heading.key();
    } else {
      group = null;
    }
  }

  private void arrived() {
    String wanted = awaited;
    if (wanted != null && lines.card(wanted).isPresent()) {
      awaited = null;
      model.focusByHand(lines.card(wanted).orElseThrow());
    }
  }

  private void pickTo(int index) {
    anchor = anchor < 0 ? Math.max(0, at) : anchor;
    stand(index);
    lines.pickRange(anchor, index);
    mark(index);
  }

  private void pickAt(int index) {
    if (index >= 0 && index < lines.rows().size() && lines.rows().get(index) instanceof Entry entry) {
      if (lines.picked().ids().isEmpty() && at >= 0 && at != index && lines.rows().get(at) instanceof Entry first) {
        // Picking one more begins with the one that has the focus.
        lines.picked().toggle(first.id());
      }
      lines.picked().toggle(entry.id());
      stand(index);
      anchor = index;
      mark(index);
    }
  }

  /** The keys that are the list's own; those of the acts are the window's. */
  private boolean act(KeyCode code) {
    ListRow row = at >= 0 && at < lines.rows().size() ? lines.rows().get(at) : null;
    if (row instanceof Heading heading) {
      boolean folds = code == KeyCode.ENTER || code == KeyCode.SPACE
          || code == (heading.folded() ? KeyCode.RIGHT : KeyCode.LEFT);
      if (folds) {
        lines.toggle(heading);
        mark(at);
      }
      return folds;
    }
    Card card = model.focusedProperty().get();
    if (code == KeyCode.ESCAPE && lines.picked().countProperty().get() > 0) {
      lines.picked().clear();
      return true;
    }
    if (card == null) {
      return false;
    }
    switch (code) {
      case ENTER -> model.editNote(card);
      case BACK_SPACE -> model.delete(card);
      default -> {
        return false;
      }
    }
    return true;
  }
}
