package org.pizhu.ui.codebook;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.ui.control.FirstKeys;

/** Annotations by their quotes, each on one line with a box to tick: by a click, or with ↑, ↓ and Space. What is ticked is what is selected. */
final class QuoteList extends ListView<Annotation> {

  private static final double ROW = 28;
  private static final int MOST_ROWS = 6;

  private final Messages messages;
  private final ObservableList<Annotation> annotations = FXCollections.observableArrayList();

  QuoteList(Messages messages) {
    this.messages = messages;
    setItems(annotations);
    setFixedCellSize(ROW);
    getStyleClass().add("tick-list");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setCellFactory(view -> new QuoteCell());
    FirstKeys.of(this, this::act);
  }

  /** Shows these, none of them ticked, with the keyboard at the first. */
  void show(List<Annotation> found) {
    annotations.setAll(found);
    setPrefHeight(ROW * Math.max(2, Math.min(MOST_ROWS, found.size())) + 2);
    getSelectionModel().clearSelection();
    getFocusModel().focus(found.isEmpty() ? -1 : 0);
  }

  /** The ids of those that are ticked, in the order of the list. */
  List<String> ticked() {
    return getSelectionModel().getSelectedItems().stream().map(Annotation::id).toList();
  }

  private boolean act(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
      return false;
    }
    int at = getFocusModel().getFocusedIndex();
    switch (event.getCode()) {
      case UP -> go(Math.max(0, at - 1));
      case DOWN -> go(Math.min(annotations.size() - 1, at + 1));
      case SPACE -> toggle(at);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void go(int index) {
    getFocusModel().focus(index);
    scrollTo(Math.max(0, index - MOST_ROWS / 2));
  }

  private void toggle(int index) {
    MultipleSelectionModel<Annotation> ticks = getSelectionModel();
    if (index < 0) {
      return;
    }
    if (ticks.isSelected(index)) {
      ticks.clearSelection(index);
    } else {
      ticks.select(index);
    }
    getFocusModel().focus(index);
  }

  /** A box and a quote. */
  private final class QuoteCell extends ListCell<Annotation> {

    private final CheckBox box = new CheckBox();

    QuoteCell() {
      setPrefWidth(0);
      box.setMouseTransparent(true);
      box.setFocusTraversable(false);
      box.selectedProperty().bind(selectedProperty());
      selectedProperty().subscribe(this::name);
      addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
        if (event.getButton() == MouseButton.PRIMARY && !event.isShiftDown() && !isEmpty()) {
          QuoteList.this.requestFocus();
          toggle(getIndex());
          event.consume();
        }
      });
    }

    @Override
    protected void updateItem(@Nullable Annotation item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : item.target().words().replace('\n', ' '));
      setGraphic(empty ? null : box);
      name();
    }

    private void name() {
      setAccessibleText(isEmpty() ? null : getText() + " " + messages.get(isSelected() ? "codebook.split.ticked" : "codebook.split.not-ticked"));
    }
  }
}
