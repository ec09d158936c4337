package org.pizhu.ui.codebook;

import java.util.List;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.codebook.CodebookModel.Panel;
import org.pizhu.ui.control.Copying;
import org.pizhu.ui.control.FirstKeys;

/** The keys of the tree, which hold while the keyboard is on it. */
final class TreeKeys {

  private final CodebookModel model;
  private final TreeView<TagRow> tree;
  private final Runnable focusFilter;
  private final Runnable openMenu;

  TreeKeys(CodebookModel model, TreeView<TagRow> tree, Runnable focusFilter, Runnable openMenu) {
    this.openMenu = openMenu;
    this.model = model;
    this.tree = tree;
    this.focusFilter = focusFilter;
    FirstKeys.of(tree, this::act);
  }

  /** The keys, for the sheet. */
  static List<KeyNote> notes(Messages messages) {
    return List.of(
        new KeyNote("tagtree.apply", messages.get("act.key.space")),
        new KeyNote("tagtree.rename", "F2"),
        new KeyNote("tagtree.new", "Ins"),
        new KeyNote("tagtree.new-below", "Shift+Ins"),
        new KeyNote("tagtree.details", "Enter"),
        new KeyNote("tagtree.merge", "M"),
        new KeyNote("tagtree.delete", "Del  Backspace"),
        new KeyNote("tagtree.shift", "Alt+↑  Alt+↓"),
        new KeyNote("tagtree.nest", "Alt+→"),
        new KeyNote("tagtree.lift", "Alt+←"),
        new KeyNote("tagtree.copy", "Ctrl+C"),
        new KeyNote("tagtree.filter", "/"),
        new KeyNote("tagtree.menu", "Shift+F10"));
  }

  private boolean act(KeyEvent event) {
    if (event.isAltDown()) {
      return place(event.getCode());
    }
    if (event.isShortcutDown()) {
      return event.getCode() == KeyCode.C && !event.isShiftDown() && copy();
    }
    switch (event.getCode()) {
      case F2 -> model.startRename();
      case ENTER -> model.open(Panel.DETAILS);
      case INSERT -> {
        if (event.isShiftDown()) {
          model.startBelow();
        } else {
          model.startBeside();
        }
      }
      case DELETE, BACK_SPACE -> model.startDelete();
      case M -> model.open(Panel.MERGE);
      case SPACE -> model.selected().ifPresent(tag -> model.actions().apply(tag.id()));
      case L -> model.selected().ifPresent(tag -> model.actions().showAnnotations(tag.id()));
      case SLASH -> focusFilter.run();
      case CONTEXT_MENU -> openMenu.run();
      case F10 -> {
        if (!event.isShiftDown()) {
          return false;
        }
        openMenu.run();
      }
      case ESCAPE -> {
        return escape();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Puts the path of the tag on the clipboard, as one types it. */
  private boolean copy() {
    model.selected().ifPresent(tag -> Copying.copy(model.codebookProperty().get().path(tag.id())));
    return model.selected().isPresent();
  }

  private boolean place(KeyCode code) {
    switch (code) {
      case UP -> model.shift(-1);
      case DOWN -> model.shift(1);
      case RIGHT -> model.nest();
      case LEFT -> model.lift();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean escape() {
    if (model.panelProperty().get() != Panel.NONE) {
      model.closePanel();
      return true;
    }
    if (!model.filterProperty().get().isEmpty()) {
      model.filterProperty().set("");
      return true;
    }
    return false;
  }
}
