package org.pizhu.ui.metadata;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.act.KeyNote;
import org.pizhu.ui.control.Copying;
import org.pizhu.ui.control.FirstKeys;
import org.pizhu.ui.metadata.FieldRow.Fact;
import org.pizhu.ui.metadata.FieldRow.Field;

/** The keys of the list of fields, which hold while the keyboard is on it. */
final class FieldKeys {

  private final MetadataPane pane;
  private final ListView<FieldRow> list;

  FieldKeys(MetadataPane pane, ListView<FieldRow> list) {
    this.pane = pane;
    this.list = list;
    FirstKeys.of(list, this::act);
  }

  /** The keys, for the sheet. */
  static List<KeyNote> notes(Messages messages) {
    return List.of(
        new KeyNote("fields.edit", "Enter  E  F2"),
        new KeyNote("fields.as-found", "Del  Backspace"),
        new KeyNote("fields.show", messages.get("act.key.space")),
        new KeyNote("fields.complete", "F"),
        new KeyNote("fields.add", "Ins  +"));
  }

  private boolean act(KeyEvent event) {
    if (event.isAltDown()) {
      return false;
    }
    FieldRow row = list.getSelectionModel().getSelectedItem();
    if (event.isShortcutDown()) {
      return event.getCode() == KeyCode.C && copy(row);
    }
    switch (event.getCode()) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case ENTER, E, F2 -> {
        return edit(row);
      }
      case F -> {
        return row instanceof Field field && pane.complete(field);
      }
      case DELETE, BACK_SPACE -> {
        return row instanceof Field field && asFound(field);
      }
      case SPACE -> {
        if (row instanceof Field || row instanceof FieldRow.Found) {
          pane.reveal(row);
        } else {
          return edit(row);
        }
      }
      case INSERT, PLUS, ADD, EQUALS -> pane.openMenu();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean edit(@Nullable FieldRow row) {
    if (row instanceof Field field) {
      pane.edit(field.key());
    } else if (row instanceof FieldRow.Adding) {
      pane.openMenu();
    } else {
      return false;
    }
    return true;
  }

  private boolean asFound(Field field) {
    if (!field.set().isEmpty()) {
      pane.asFound(field.key());
    }
    return true;
  }

  private static boolean copy(@Nullable FieldRow row) {
    String words = row instanceof Field field ? field.value()
        : row instanceof Fact fact ? fact.value() : row instanceof FieldRow.Found found ? found.value() : "";
    if (!words.isEmpty()) {
      Copying.copy(words);
    }
    return !words.isEmpty();
  }

  /** To the next line that is no heading. */
  private void move(int by) {
    int at = list.getSelectionModel().getSelectedIndex() + by;
    while (at >= 0 && at < list.getItems().size() && list.getItems().get(at) instanceof FieldRow.Section) {
      at += by;
    }
    if (at >= 0 && at < list.getItems().size()) {
      pane.choose(at);
    }
  }
}
