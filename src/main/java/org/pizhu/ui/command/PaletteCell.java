package org.pizhu.ui.command;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.FillCell;

/** A line of the palette: the name, what it belongs to, the keys. */
final class PaletteCell extends FillCell<PaletteEntry> {

  private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

  private final EllipsisLabel name = new EllipsisLabel();
  private final Label detail = new Label();
  private final Label keys = new Label();
  private final HBox row;

  PaletteCell() {
    getStyleClass().add("palette-cell");
    name.getStyleClass().add("name");
    name.setMinWidth(0);
    detail.getStyleClass().add("detail");
    detail.setMinWidth(USE_PREF_SIZE);
    keys.getStyleClass().addAll("key", "mono");
    keys.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    row = new HBox(10, name, space, detail, keys);
    row.setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      clear();
      setAccessibleText(null);
      pseudoClassStateChanged(IMPOSSIBLE, false);
      return;
    }
    name.setText(entry.name());
    detail.setText(entry.detail());
    keys.setText(entry.keys());
    keys.setVisible(!entry.keys().isEmpty());
    keys.setManaged(!entry.keys().isEmpty());
    pseudoClassStateChanged(IMPOSSIBLE, !entry.isPossible());
    setAccessibleText(entry.spoken());
    fill(row);
  }
}
