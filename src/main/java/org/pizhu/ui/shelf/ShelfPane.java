package org.pizhu.ui.shelf;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StoryCollection;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.control.FirstKeys;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.shelf.ShelfRow.Fold;
import org.pizhu.ui.theme.Icons;

/** Collections, saved searches and facets in one list that the keyboard goes through from top to bottom. */
public final class ShelfPane extends VBox {

  private static final double MENU_INDENT = 40;

  private final ShelfModel model;
  private final ListView<ShelfRow> list;
  private final ShelfMenu menu;
  /** What the selected row is about; null while none is selected. */
  private @Nullable Object selected;

  /** The keys that the list has by itself. */
  public static List<KeyNote> keys(Messages messages) {
    return List.of(
        new KeyNote("shelf.choose", messages.get("act.key.space") + "  Enter"),
        new KeyNote("shelf.only", "Shift+Enter"),
        new KeyNote("shelf.fold", "←  →"),
        new KeyNote("shelf.new", "Ins"),
        new KeyNote("shelf.new-inside", "Shift+Ins"),
        new KeyNote("shelf.rename", "F2"),
        new KeyNote("shelf.delete", "Del"),
        new KeyNote("shelf.menu", "Shift+F10"));
  }

  /**
   * @param messages the words
   * @param model what is shown
   * @param close puts the shelf away
   */
  public ShelfPane(Messages messages, ShelfModel model, Runnable close) {
    this.model = model;
    list = new ListView<>(model.rows());
    menu = new ShelfMenu(messages, model);
    getStyleClass().add("shelf-pane");
    Label title = new Label(messages.get("shelf.title"));
    title.getStyleClass().add("pane-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    IconButton put = new IconButton(Icons.CLOSE, messages.get("shelf.close"), close);
    put.getStyleClass().add("small-icon-button");
    HBox header = new HBox(title, gap, put);
    header.getStyleClass().add("pane-header");
    header.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(header, list);
    ShelfWords words = new ShelfWords(messages);
    list.getStyleClass().addAll("edge-to-edge", "shelf-list");
    list.setAccessibleText(messages.get("shelf.title"));
    list.setPlaceholder(counting(messages));
    list.setCellFactory(view -> new ShelfCell(messages, model, words));
    FirstKeys.of(list, this::pressed);
    list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openMenu);
    list.getSelectionModel().selectedItemProperty().addListener((observable, before, now) -> {
      if (!model.makingProperty().get()) {
        selected = now == null ? null : now.identity();
      }
    });
    model.makingProperty().addListener((observable, before, now) -> {
      if (!now) {
        keepSelection();
      }
    });
    model.namingProperty().addListener((observable, before, now) -> followNaming(now));
    model.renamedProperty().addListener((observable, before, now) -> {
      if (now == null) {
        focusAfterNaming();
      }
    });
  }

  /** Who went on elsewhere while a name was open keeps the keyboard there. */
  private void focusAfterNaming() {
    if (!Focus.isBeside(this)) {
      list.requestFocus();
    }
  }

  private static Label counting(Messages messages) {
    Label counting = new Label(messages.get("shelf.counting"));
    counting.getStyleClass().add("quiet");
    return counting;
  }

  /** Rows come and go above it; the same stays selected, or the row at its place if it is gone. */
  private void keepSelection() {
    int at = list.getSelectionModel().getSelectedIndex();
    for (int i = 0; i < model.rows().size(); i++) {
      if (model.rows().get(i).identity().equals(selected)) {
        if (i != at) {
          list.getSelectionModel().clearAndSelect(i);
        }
        return;
      }
    }
    if (list.isFocused()) {
      selectFirst();
    }
    ShelfRow now = list.getSelectionModel().getSelectedItem();
    selected = now == null ? null : now.identity();
  }

  /** Where the keyboard came before the rows did, it would be nowhere, and its keys would go to the window. */
  private void selectFirst() {
    if (list.getSelectionModel().isEmpty() && !model.rows().isEmpty()) {
      list.getSelectionModel().clearAndSelect(0);
    }
  }

  private void followNaming(ShelfRow.@Nullable Naming now) {
    if (now == null) {
      focusAfterNaming();
    } else {
      model.rows().stream().filter(ShelfRow.Naming.class::isInstance).findFirst().ifPresent(this::bringIntoSight);
    }
  }

  private void bringIntoSight(ShelfRow row) {
    list.getSelectionModel().select(row);
    list.scrollTo(Math.max(0, model.rows().indexOf(row) - 2));
  }

  /** Puts the keyboard onto the list. */
  public void focusList() {
    selectFirst();
    list.requestFocus();
  }

  private boolean pressed(KeyEvent event) {
    ShelfRow row = list.getSelectionModel().getSelectedItem();
    return row != null && !event.isShortcutDown() && !event.isAltDown() && act(event, row);
  }

  private boolean act(KeyEvent event, ShelfRow row) {
    switch (event.getCode()) {
      case ENTER, SPACE -> activate(row, event.isShiftDown());
      case RIGHT -> fold(row, true);
      case LEFT -> fold(row, false);
      case INSERT -> make(row, event.isShiftDown());
      case F2 -> model.startRename(row);
      case DELETE, BACK_SPACE -> delete(row);
      case CONTEXT_MENU -> openMenuByKey();
      case F10 -> {
        if (!event.isShiftDown()) {
          return false;
        }
        openMenuByKey();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void activate(ShelfRow row, boolean only) {
    if (row instanceof ShelfRow.More more) {
      model.actions().offerAll(more.facet(), cell(row));
    } else if (only && row instanceof ShelfRow.Value value) {
      model.only(value);
    } else {
      model.activate(row);
    }
  }

  /** Opens or folds a row; one that has nothing to fold leads to the one above it. */
  private void fold(ShelfRow row, boolean open) {
    if (row.fold() != Fold.NOTHING_BELOW && (row.fold() == Fold.OPEN) != open) {
      model.fold(row, open);
      return;
    }
    int at = list.getSelectionModel().getSelectedIndex();
    if (open) {
      if (row.fold() == Fold.OPEN) {
        list.getSelectionModel().clearAndSelect(at + 1);
      }
      return;
    }
    for (int above = at - 1; above >= 0; above--) {
      ShelfRow other = model.rows().get(above);
      if (other instanceof ShelfRow.Heading || other.depth() < row.depth()) {
        list.getSelectionModel().clearAndSelect(above);
        list.scrollTo(above);
        return;
      }
    }
  }

  private void make(ShelfRow row, boolean inside) {
    if (row.section() == ShelfSection.SEARCHES) {
      model.actions().nameSearch();
    } else {
      StoryCollection in = inside ? model.collection(row).orElse(null) : null;
      model.startCollection(in);
    }
  }

  private void delete(ShelfRow row) {
    if (row instanceof ShelfRow.Search search) {
      model.actions().delete(search.search());
    } else {
      model.collection(row).ifPresent(model.actions()::delete);
    }
  }

  private void openMenu(ContextMenuEvent event) {
    if (menu.fill(list.getSelectionModel().getSelectedItem())) {
      menu.show(list, event.getScreenX(), event.getScreenY());
    }
    event.consume();
  }

  /** Beside the row that is meant. */
  private void openMenuByKey() {
    ShelfRow row = list.getSelectionModel().getSelectedItem();
    if (row != null && menu.fill(row)) {
      Region cell = cell(row);
      Point2D at = cell.localToScreen(MENU_INDENT, cell.getHeight());
      menu.show(list, at.getX(), at.getY());
    }
  }

  private Region cell(ShelfRow row) {
    return list.lookupAll(".shelf-cell").stream()
        .filter(node -> node instanceof ListCell<?> cell && row.equals(cell.getItem()))
        .map(Region.class::cast)
        .findFirst()
        .orElse(list);
  }
}
