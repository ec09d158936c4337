package org.pizhu.ui.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.LedgerEntry;
import org.pizhu.ui.control.FirstKeys;

/**
 * The figures of the ledger as small pictures in a grid, of which only those in sight are made. The arrows go from one to the next, Enter and a
 * double click show it over the window, + and − make all of them larger and smaller.
 */
final class LedgerGrid extends ListView<Integer> {

  /** Widths of a picture in pixels. */
  private static final List<Integer> SIZES = List.of(96, 128, 168, 216, 272);
  private static final double GAP = 12;
  private static final double SCROLL_BAR = 18;

  private final Messages messages;
  private final LedgerModel model;
  private final Function<String, Optional<Image>> thumbnails;
  private final LedgerListener listener;
  private final Places rows = new Places();
  private final Runnable onSize;
  private int size = 2;
  private double side = SIZES.get(size);
  private int columns = 1;

  /**
   * @param onSize is called when another size was chosen
   */
  LedgerGrid(
      Messages messages, LedgerModel model, Function<String, Optional<Image>> thumbnails, LedgerListener listener, Runnable onSize) {
    this.messages = messages;
    this.model = model;
    this.thumbnails = thumbnails;
    this.listener = listener;
    this.onSize = onSize;
    getStyleClass().addAll("ledger-grid", "edge-to-edge");
    setItems(rows);
    setCellFactory(view -> new Row());
    setAccessibleText(messages.get("ledger.grid.name"));
    model.places().addListener((InvalidationListener) observable -> arrange());
    model.selectedProperty().addListener(observable -> follow());
    widthProperty().addListener(observable -> arrange());
    FirstKeys.of(this, this::key);
    arrange();
  }

  int size() {
    return size;
  }

  /** Makes the pictures larger or smaller by so many steps. */
  void resize(int by) {
    size(size + by);
    onSize.run();
  }

  void size(int step) {
    size = Math.max(0, Math.min(SIZES.size() - 1, step));
    arrange();
    follow();
  }

  private void arrange() {
    double least = SIZES.get(size);
    double room = Math.max(least, getWidth() - SCROLL_BAR - GAP);
    columns = Math.max(1, (int) ((room + GAP) / (least + GAP)));
    // As many as there is room for, so wide that they fill the line.
    side = Math.floor((room + GAP) / columns - GAP);
    setFixedCellSize(LedgerTile.height(side) + GAP);
    rows.size((model.places().size() + columns - 1) / columns);
    refresh();
  }

  /** Brings what is selected into sight. */
  void follow() {
    int place = model.selectedProperty().get();
    if (place < 0 || !(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
      return;
    }
    int row = place / columns;
    IndexedCell<?> first = flow.getFirstVisibleCell();
    IndexedCell<?> last = flow.getLastVisibleCell();
    if (first == null || last == null || row <= first.getIndex()) {
      scrollTo(row);
    } else if (row >= last.getIndex()) {
      scrollTo(Math.max(0, row - (last.getIndex() - first.getIndex()) + 1));
    }
  }

  private int rowsInSight() {
    return Math.max(1, (int) (getHeight() / getFixedCellSize()));
  }

  private boolean key(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return false;
    }
    int now = model.selectedProperty().get();
    int end = model.places().size() - 1;
    KeyCode code = event.getCode();
    switch (code) {
      case LEFT -> select(now - 1);
      case RIGHT -> select(now + 1);
      case UP -> select(now - columns);
      case DOWN -> select(now + columns <= end ? now + columns : now / columns < end / columns ? end : now);
      case PAGE_UP -> select(Math.max(now % columns, now - columns * rowsInSight()));
      case PAGE_DOWN -> select(Math.min(end, now + columns * rowsInSight()));
      case HOME -> select(0);
      case END -> select(end);
      case PLUS, EQUALS, ADD -> resize(1);
      case MINUS, SUBTRACT -> resize(-1);
      case ENTER, SPACE -> Optional.ofNullable(model.selectedEntry()).ifPresent(listener::viewed);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void select(int place) {
    model.select(place);
  }

  /** A row of pictures. */
  private final class Row extends ListCell<Integer> {
    private final HBox box = new HBox(GAP);
    private final List<LedgerTile> tiles = new ArrayList<>();
    /** Held here, since the model holds it weakly. */
    private final InvalidationListener changed = observable -> show();

    Row() {
      getStyleClass().add("ledger-row");
      model.versionProperty().addListener(new WeakInvalidationListener(changed));
      model.selectedProperty().addListener(new WeakInvalidationListener(changed));
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
      super.updateItem(row, empty);
      show();
    }

    private void show() {
      Integer row = getItem();
      if (isEmpty() || row == null) {
        setGraphic(null);
        return;
      }
      while (tiles.size() < columns) {
        tiles.add(tile());
      }
      int first = row * columns;
      int count = Math.max(0, Math.min(columns, model.places().size() - first));
      if (box.getChildren().size() != count) {
        box.getChildren().setAll(tiles.subList(0, count));
      }
      StringBuilder spoken = new StringBuilder();
      for (int i = 0; i < count; i++) {
        LedgerTile tile = tiles.get(i);
        tile.side(side);
        boolean isSelected = first + i == model.selectedProperty().get();
        tile.show(model.entry(first + i), isSelected);
        spoken.append(isSelected ? tile.getAccessibleText() : "");
      }
      setAccessibleText(spoken.toString());
      setGraphic(box);
    }

    private LedgerTile tile() {
      LedgerTile tile = new LedgerTile(messages, thumbnails);
      tile.setOnMouseClicked(event -> {
        Integer row = getItem();
        LedgerEntry entry = tile.entry();
        if (row != null && entry != null) {
          LedgerGrid.this.requestFocus();
          model.select(row * columns + tiles.indexOf(tile));
          if (event.getClickCount() == 2) {
            listener.viewed(entry);
          }
        }
      });
      FileDrop.on(tile, () -> tile.entry() != null,
          file -> Optional.ofNullable(tile.entry()).ifPresent(entry -> listener.dropped(entry, file)));
      return tile;
    }
  }
}
