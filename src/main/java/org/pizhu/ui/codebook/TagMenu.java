package org.pizhu.ui.codebook;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Codebook;
import org.pizhu.model.Tag;
import org.pizhu.model.TagColor;
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
        item("codebook.act.new", "Insert", model::startBeside),
        item("codebook.act.sort-top", "", () -> model.actions().sort(null)));
    addFiles();
  }

  private void fill(Tag tag) {
    Codebook codebook = model.codebookProperty().get();
    boolean hasChildren = !codebook.children(tag.id()).isEmpty();
    boolean hasSiblings = codebook.children(tag.parent()).size() > 1;
    MenuItem sortBelow = item("codebook.act.sort-below", "", () -> model.actions().sort(tag.id()));
    MenuItem sortBeside = item("codebook.act.sort-beside", "", () -> model.actions().sort(tag.parent()));
    MenuItem merge = item("codebook.act.merge", "M", () -> model.open(Panel.MERGE));
    MenuItem split = item("codebook.act.split", "", () -> model.open(Panel.SPLIT));
    sortBelow.setDisable(!hasChildren);
    sortBeside.setDisable(!hasSiblings);
    merge.setDisable(codebook.tags().size() < 2);
    split.setDisable(model.countsProperty().get().own(tag.id()) == 0);
    getItems().setAll(
        item("codebook.act.apply", "Space", () -> model.actions().apply(tag.id())),
        item("codebook.act.list", "L", () -> model.actions().showAnnotations(tag.id())),
        new SeparatorMenuItem(),
        item("codebook.act.new", "Insert", model::startBeside),
        item("codebook.act.new-below", "Shift+Insert", model::startBelow),
        item("codebook.act.rename", "F2", model::startRename),
        item("codebook.act.details", "Enter", () -> model.open(Panel.DETAILS)),
        colors(tag),
        new SeparatorMenuItem(),
        places(codebook, tag),
        sortBelow,
        sortBeside,
        new SeparatorMenuItem(),
        merge,
        split,
        item("codebook.act.delete", "Delete", model::startDelete));
    addFiles();
  }

  private void addFiles() {
    MenuItem export = item("codebook.act.export", "", model.actions()::exportFile);
    export.setDisable(model.codebookProperty().get().tags().isEmpty());
    getItems().addAll(
        new SeparatorMenuItem(), item("codebook.act.import", "", model.actions()::importFile), export);
  }

  private Menu places(Codebook codebook, Tag tag) {
    int at = codebook.children(tag.parent()).indexOf(tag);
    MenuItem up = item("codebook.act.up", "Alt+↑", () -> model.shift(-1));
    MenuItem down = item("codebook.act.down", "Alt+↓", () -> model.shift(1));
    MenuItem nest = item("codebook.act.nest", "Alt+→", model::nest);
    MenuItem lift = item("codebook.act.lift", "Alt+←", model::lift);
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

  private MenuItem item(String name, String key, Runnable act) {
    String words = messages.get(name);
    MenuItem item = new MenuItem(key.isEmpty() ? words : messages.get("codebook.act.with-key", words, key));
    item.setOnAction(event -> act.run());
    return item;
  }
}
