package org.pizhu.ui.command;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.act.Act;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.FillCell;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.theme.Icons;

/** A line of the sheet of keys. In the chosen line stands what can be done with its key. */
final class SheetCell extends FillCell<SheetRow> {

  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  private static final double ROW = 26;

  private final Messages messages;
  private final KeySheetModel model;
  private final EllipsisLabel name = new EllipsisLabel();
  private final HBox keys = new HBox(4);
  private final HBox acts = new HBox(2);
  private final IconButton reset;
  private final HBox row;

  SheetCell(Messages messages, KeySheetModel model) {
    this.messages = messages;
    this.model = model;
    getStyleClass().add("sheet-cell");
    name.getStyleClass().add("name");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    keys.setAlignment(Pos.CENTER_RIGHT);
    keys.setMinWidth(USE_PREF_SIZE);
    acts.setAlignment(Pos.CENTER_RIGHT);
    reset = button(Icons.UNDO, "keysheet.reset", "Backspace", model::reset);
    acts.getChildren().addAll(
        button(Icons.KEYS, "keysheet.change", "Enter", model::ask),
        button(Icons.CLOSE, "keysheet.clear", "Del", model::clear),
        reset);
    row = new HBox(10, name, space, acts, keys);
    row.setAlignment(Pos.CENTER_LEFT);
    // As high as with the buttons, so that nothing moves when a line is chosen.
    row.setMinHeight(ROW);
    selectedProperty().addListener(observable -> refresh());
  }

  private IconButton button(Icons icon, String key, String hint, Consumer<Act> change) {
    IconButton button = new IconButton(icon, messages.get(key), hint, () -> {
      SheetRow item = getItem();
      if (item != null && item.act() != null) {
        change.accept(item.act());
      }
    });
    // The list has these as keys of its own.
    button.setFocusTraversable(false);
    button.getStyleClass().add("small-icon-button");
    return button;
  }

  @Override
  protected void updateItem(@Nullable SheetRow item, boolean empty) {
    super.updateItem(item, empty);
    refresh();
  }

  private void refresh() {
    SheetRow item = isEmpty() ? null : getItem();
    boolean asking = item != null && item.act() != null && model.askingProperty().get() == item.act();
    pseudoClassStateChanged(HEADING, item != null && item.isHeading());
    pseudoClassStateChanged(ASKING, asking);
    pseudoClassStateChanged(CHANGED, item != null && model.isChanged(item));
    if (item == null) {
      clear();
      setAccessibleText(null);
      return;
    }
    name.setText(item.name());
    keys.getChildren().clear();
    for (String key : (asking ? messages.get("keysheet.asking") : item.keys()).split("  ")) {
      if (!key.isEmpty()) {
        Label label = new Label(key);
        label.getStyleClass().addAll("key", "mono");
        keys.getChildren().add(label);
      }
    }
    boolean offered = isSelected() && item.isChangeable() && !asking;
    acts.setVisible(offered);
    acts.setManaged(offered);
    reset.setVisible(model.isChanged(item));
    reset.setManaged(reset.isVisible());
    setAccessibleText(spoken(item));
    fill(row);
  }

  private String spoken(SheetRow item) {
    return item.isHeading() ? item.name() : item.name() + ", "
        + (item.keys().isEmpty() ? messages.get("keysheet.no-key") : item.keys());
  }
}
