package org.pizhu.ui.main;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Edit;
import org.pizhu.model.ShownStory;
import org.pizhu.ui.act.Bindings;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.main.ground.ActMenu;
import org.pizhu.ui.main.ground.EditLabel;
import org.pizhu.ui.theme.Icons;

/** The upper edge: the shelf, fold the list, bring stories in, what is open, undo and redo, export, settings. */
final class TopBar extends HBox {

  private final Messages messages;
  private final EllipsisLabel title = new EllipsisLabel();
  private final IconButton undo;
  private final IconButton redo;

  /**
   * @param recent makes the menu of the libraries that were open before
   * @param session what of the session is shown here
   */
  TopBar(Messages messages, Bindings bindings, Function<Bindings, Menu> recent, Node session) {
    this.messages = messages;
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    IconButton add = new IconButton(Icons.IMPORT, messages.get("main.add"), () -> { });
    add.setOnAction(event -> menu(bindings, recent.apply(bindings)).show(add, Side.BOTTOM, 0, 4));
    undo = new IconButton(Icons.UNDO, bindings.ref("edit.undo"));
    redo = new IconButton(Icons.REDO, bindings.ref("edit.redo"));
    title.getStyleClass().add("top-title");
    getChildren().addAll(
        new IconButton(Icons.LIBRARY, bindings.ref("library.shelf")),
        new IconButton(Icons.LIST, bindings.ref("window.fold-list")),
        add,
        space(),
        title,
        space(),
        session,
        new IconButton(Icons.CHART, bindings.ref("library.charts")),
        new IconButton(Icons.PALETTE, bindings.ref("window.palette")),
        undo,
        redo,
        new IconButton(Icons.EXPORT, bindings.ref("library.export")),
        new IconButton(Icons.SETTINGS, bindings.ref("window.settings")),
        new IconButton(Icons.ANNOTATION, bindings.ref("window.fold-notes")));
    nextUndo(null);
    nextRedo(null);
  }

  private static Region space() {
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    return space;
  }

  /** Made when it is opened, with the keys that hold then. */
  private static ContextMenu menu(Bindings bindings, Menu recent) {
    ContextMenu menu = ActMenu.of(
        bindings, "library.import", "library.import-folder", "library.merge", ActMenu.LINE, "library.find-pictures", "library.reread",
        "library.reread-story", ActMenu.LINE, "library.open", "library.new", "library.sample");
    // Behind the one that opens any.
    menu.getItems().add(menu.getItems().size() - 2, recent);
    return menu;
  }

  /** Names what is open; null for nothing. A headline that looks cut ends in an ellipsis, as everywhere. */
  void title(@Nullable ShownStory story) {
    title.setText(story == null ? "" : story.markedHeadline());
  }

  /** Names the act that undo would take back. */
  void nextUndo(@Nullable Edit edit) {
    undo.setDisable(edit == null);
    undo.name(edit == null
        ? messages.get("main.undo.none")
        : messages.get("main.undo", EditLabel.of(messages, edit)));
  }

  /** Names the act that redo would do again. */
  void nextRedo(@Nullable Edit edit) {
    redo.setDisable(edit == null);
    redo.name(edit == null
        ? messages.get("main.redo.none")
        : messages.get("main.redo", EditLabel.of(messages, edit)));
  }
}
