package org.pizhu.ui.codebook;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;
import org.pizhu.ui.act.KeyStroke;
import org.pizhu.ui.act.KeyedItem;
import org.pizhu.ui.codebook.CodebookModel.Panel;
import org.pizhu.ui.control.TagColors;

/** Every act on the tag that is meant, with its key. */
final class TagMenu extends ContextMenu {

  private final Messages messages;
  private final CodebookModel model;

  TagMenu(Messages messages, CodebookModel model) {
    this.messages = messages;
    this.model = model;
    // A menu without items never opens.
    getItems().add(new SeparatorMenuItem());
    setOnShowing(event -> model.selected().ifPresentOrElse(this::fill, this::fillWithoutTag));
  }

  private void fillWithoutTag() {
    getItems().setAll(
        item("codebook.act.new", KeyStroke.of(KeyCode.INSERT), model::startBeside),
        item("codebook.act.sort-top", null, () -> model.actions().sort(null)));
    addFiles();
  }

  private void fill(Tag tag) {
    Codebook codebook = model.codebookProperty().get();
    boolean hasChildren = !codebook.children(tag.id()).isEmpty();
    boolean hasSiblings = codebook.children(tag.parent()).size() > 1;
    MenuItem sortBelow = item("codebook.act.sort-below", null, () -> model.actions().sort(tag.id()));
    MenuItem sortBeside = item("codebook.act.sort-beside", null, () -> model.actions().sort(tag.parent()));
    MenuItem merge = item("codebook.act.merge", KeyStroke.of(KeyCode.M), () -> model.open(Panel.MERGE));
    MenuItem split = item("codebook.act.split", null, () -> model.open(Panel.SPLIT));
    sortBelow.setDisable(!hasChildren);
    sortBeside.setDisable(!hasSiblings);
    merge.setDisable(codebook.tags().size() < 2);
    split.setDisable(model.countsProperty().get().own(tag.id()) == 0);
    getItems().setAll(
        item("codebook.act.apply", KeyStroke.of(KeyCode.SPACE), () -> model.actions().apply(tag.id())),
        item("codebook.act.list", KeyStroke.of(KeyCode.L), () -> model.actions().showAnnotations(tag.id())),
        new SeparatorMenuItem(),
        item("codebook.act.new", KeyStroke.of(KeyCode.INSERT), model::startBeside),
        item("codebook.act.new-below", KeyStroke.shift(KeyCode.INSERT), model::startBelow),
        item("codebook.act.rename", KeyStroke.of(KeyCode.F2), model::startRename),
        item("codebook.act.details", KeyStroke.of(KeyCode.ENTER), () -> model.open(Panel.DETAILS)),
        colors(tag),
        new SeparatorMenuItem(),
        places(codebook, tag),
        sortBelow,
        sortBeside,
        new SeparatorMenuItem(),
        merge,
        split,
        item("codebook.act.delete", KeyStroke.of(KeyCode.DELETE), model::startDelete));
    addFiles();
  }

  private void addFiles() {
    MenuItem export = item("codebook.act.export", null, model.actions()::exportFile);
    export.setDisable(model.codebookProperty().get().tags().isEmpty());
    getItems().addAll(
        new SeparatorMenuItem(), item("codebook.act.import", null, model.actions()::importFile), export);
  }

  private Menu places(Codebook codebook, Tag tag) {
    int at = codebook.children(tag.parent()).indexOf(tag);
    MenuItem up = item("codebook.act.up", KeyStroke.alt(KeyCode.UP), () -> model.shift(-1));
    MenuItem down = item("codebook.act.down", KeyStroke.alt(KeyCode.DOWN), () -> model.shift(1));
    MenuItem nest = item("codebook.act.nest", KeyStroke.alt(KeyCode.RIGHT), model::nest);
    MenuItem lift = item("codebook.act.lift", KeyStroke.alt(KeyCode.LEFT), model::lift);
    up.setDisable(at == 0);
    nest.setDisable(at == 0);
    down.setDisable(at == codebook.children(tag.parent()).size() - 1);
    lift.setDisable(tag.parent() == null);
    Menu menu = new Menu(messages.get("codebook.act.move"));
    menu.getItems().addAll(up, down, nest, lift);
    return menu;
  }

  private Menu colors(Tag tag) {
    Menu menu = new Menu(messages.get("codebook.act.color"));
    menu.getItems().add(color(tag, null));
    for (TagColor color : TagColor.values()) {
      menu.getItems().add(color(tag, color));
    }
    return menu;
  }

  private MenuItem color(Tag tag, @Nullable TagColor color) {
    MenuItem item = new MenuItem(TagColors.name(messages, color), TagColors.dot(color));
    item.setOnAction(event -> model.actions().recolor(tag.id(), color));
    return item;
  }

  private MenuItem item(String name, @Nullable KeyStroke key, Runnable act) {
    return new KeyedItem(messages.get(name), key, act);
  }
}
