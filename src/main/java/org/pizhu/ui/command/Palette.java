package org.pizhu.ui.command;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.control.FilterField;

/** A field and under it what it finds: acts with their keys, tags, stories. The keyboard stays in the field; the arrows choose, Enter does. */
public final class Palette extends VBox {

  private static final double WIDTH = 620;
  private static final double ROW = 34;
  private static final int MOST_ROWS = 11;

  private final PaletteModel model;
  private final Consumer<Runnable> chosen;
  private final Runnable close;
  private final FilterField field;
  private final ListView<PaletteEntry> list = new ListView<>();
  private final Label status = new Label();
  private final Messages messages;

  /**
   * @param messages the words
   * @param model what is offered
   * @param chosen gets what was chosen, to do it once the palette is put away
   * @param close puts the palette away
   */
  public Palette(Messages messages, PaletteModel model, Consumer<Runnable> chosen, Runnable close) {
    this.messages = messages;
    this.model = model;
    this.chosen = chosen;
    this.close = close;
    field = new FilterField(messages, messages.get("palette.prompt"));
    field.getStyleClass().add("palette-field");
    getStyleClass().addAll("panel", "palette");
    setPrefWidth(WIDTH);
    prepareList();
    Label none = new Label(messages.get("palette.none"));
    none.getStyleClass().add("quiet");
    list.setPlaceholder(new StackPane(none));
    status.getStyleClass().add("quiet");
    Label hint = new Label(messages.get("palette.hint"));
    hint.getStyleClass().add("quiet");
    hint.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(status, Priority.ALWAYS);
    status.setMaxWidth(Double.MAX_VALUE);
    HBox foot = new HBox(12, status, hint);
    getChildren().addAll(field, list, foot);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    model.queryProperty().set("");
    model.refresh();
    field.textProperty().bindBidirectional(model.queryProperty());
    model.shown().subscribe(this::show);
  }

  private void prepareList() {
    list.getStyleClass().addAll("edge-to-edge", "palette-list");
    list.setFixedCellSize(ROW);
    list.setFocusTraversable(false);
    list.setAccessibleText(messages.get("palette.list"));
    list.setCellFactory(view -> {
      PaletteCell cell = new PaletteCell();
      cell.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
        if (event.getButton() == MouseButton.PRIMARY && cell.getItem() != null) {
          choose(cell.getItem());
        }
      });
      return cell;
    });
    list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> say(now));
  }

  private void show(List<PaletteEntry> entries) {
    list.getItems().setAll(entries);
    double rows = Math.max(2, Math.min(MOST_ROWS, entries.size()));
    list.setPrefHeight(rows * ROW + 2);
    list.setMinHeight(ROW * 2);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
    if (entries.isEmpty()) {
      say(null);
    }
    if (getParent() != null) {
      getParent().requestLayout();
    }
  }

  /** The field has the keyboard, so it says what is chosen in the list. */
  private void say(@Nullable PaletteEntry entry) {
    status.setText(entry == null ? "" : entry.reason());
    field.setAccessibleHelp(entry == null ? messages.get("palette.none") : entry.spoken());
    field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case PAGE_DOWN -> move(page());
      case PAGE_UP -> move(-page());
      case ENTER -> choose(list.getSelectionModel().getSelectedItem());
      // A palette is for one act: Esc puts it away, as it says, and doesn't empty the field first.
      case ESCAPE -> close.run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    int last = list.getItems().size() - 1;
    if (last < 0) {
      return;
    }
    int now = list.getSelectionModel().getSelectedIndex() + by;
    // One step beyond an end leads to the other end; a page stops at the end.
    int next = Math.abs(by) > 1 ? Math.max(0, Math.min(last, now)) : now < 0 ? last : now > last ? 0 : now;
    list.getSelectionModel().clearAndSelect(next);
    reveal(next);
  }

  /** Scrolls no further than needed. */
  private void reveal(int index) {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null && flow.getLastVisibleCell() != null) {
      int first = flow.getFirstVisibleCell().getIndex();
      int last = flow.getLastVisibleCell().getIndex();
      if (index <= first) {
        list.scrollTo(index);
      } else if (index >= last) {
        list.scrollTo(Math.max(0, index - (last - first) + 1));
      }
    }
  }

  private int page() {
    return Math.max(2, (int) (list.getHeight() / ROW) - 1);
  }

  private void choose(@Nullable PaletteEntry entry) {
    if (entry != null && entry.isPossible()) {
      chosen.accept(entry.run());
    }
  }
}
