package org.pizhu.ui.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StoryCollection;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.act.KeyedItem;

/** Every act on a row of the shelf, with its key. */
final class ShelfMenu extends ContextMenu {

  private final Messages messages;
  private final ShelfModel model;

  ShelfMenu(Messages messages, ShelfModel model) {
    this.messages = messages;
    this.model = model;
  }

  /** Fills the menu for a row; says whether there is anything in it. */
  boolean fill(@Nullable ShelfRow row) {
    List<MenuItem> items = new ArrayList<>();
    Optional<StoryCollection> collection = model.collection(row);
    if (row instanceof ShelfRow.Value value) {
      items.add(item(value.chosen() ? "shelf.act.unchoose" : "shelf.act.choose", KeyStroke.of(KeyCode.ENTER), () -> model.activate(value)));
      items.add(item("shelf.act.only", KeyStroke.shift(KeyCode.ENTER), () -> model.only(value)));
    }
    collection.ifPresent(one -> addCollection(items, one, row));
    if (row instanceof ShelfRow.Search search) {
      items.add(item("shelf.act.show", KeyStroke.of(KeyCode.ENTER), () -> model.activate(search)));
      items.add(item("shelf.act.change", null, () -> model.actions().change(search.search())));
      items.add(item("shelf.act.rename", KeyStroke.of(KeyCode.F2), () -> model.startRename(row)));
      items.add(item("shelf.act.delete", KeyStroke.of(KeyCode.DELETE), () -> model.actions().delete(search.search())));
    }
    if (collection.isEmpty() && row != null && row.section() == ShelfSection.COLLECTIONS) {
      items.add(item("shelf.act.new", KeyStroke.of(KeyCode.INSERT), () -> model.startCollection(null)));
    }
    if (row instanceof ShelfRow.Heading heading && heading.section() == ShelfSection.SEARCHES) {
      items.add(item("shelf.act.save", KeyStroke.of(KeyCode.INSERT), model::startSearch));
    }
    getItems().setAll(items);
    return !items.isEmpty();
  }

  private void addCollection(List<MenuItem> items, StoryCollection one, @Nullable ShelfRow row) {
    items.add(new SeparatorMenuItem());
    items.add(item("shelf.act.add-selected", null, () -> model.actions().addSelected(one)));
    items.add(new SeparatorMenuItem());
    items.add(item("shelf.act.new", KeyStroke.of(KeyCode.INSERT), () -> model.startCollection(null)));
    items.add(item("shelf.act.new-inside", KeyStroke.shift(KeyCode.INSERT), () -> model.startCollection(one)));
    items.add(item("shelf.act.rename", KeyStroke.of(KeyCode.F2), () -> model.startRename(row)));
    items.add(places(one));
    items.add(item("shelf.act.delete", KeyStroke.of(KeyCode.DELETE), () -> model.actions().delete(one)));
  }

  private Menu places(StoryCollection moved) {
    Menu menu = new Menu(messages.get("shelf.act.move"));
    MenuItem top = item("shelf.act.move-top", null, () -> model.actions().move(moved, null));
    top.setDisable(moved.parent() == null);
    menu.getItems().add(top);
    for (StoryCollection place : model.collections()) {
      if (!model.isIn(place, moved.id())) {
        MenuItem item = new MenuItem(path(place));
        item.setMnemonicParsing(false);
        item.setDisable(moved.parent() != null && moved.parent() == place.id());
        item.setOnAction(event -> model.actions().move(moved, place.id()));
        menu.getItems().add(item);
      }
    }
    return menu;
  }

  private String path(StoryCollection of) {
    return CollectionPaths.path(model.collections(), of);
  }

  private MenuItem item(String name, @Nullable KeyStroke key, Runnable act) {
    return new KeyedItem(messages.get(name), key, act);
  }
}
