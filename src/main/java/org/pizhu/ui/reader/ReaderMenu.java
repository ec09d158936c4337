package org.pizhu.ui.reader;

import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.web.WebView;
import org.pizhu.i18n.Messages;

/** The context menu of the reader, in the place of WebKit's own, which offers to reload and to open. */
final class ReaderMenu {

  private final ReaderView reader;
  private final Supplier<Messages> messages;
  private final MenuItem copy = new MenuItem();
  private final MenuItem selectAll = new MenuItem();
  private final ContextMenu menu = new ContextMenu(copy, selectAll);

  ReaderMenu(ReaderView reader, Supplier<Messages> messages) {
    this.reader = reader;
    this.messages = messages;
    menu.setAutoHide(true);
    copy.setOnAction(event -> reader.copySelection());
    selectAll.setOnAction(event -> reader.selectAll());
  }

  void install(WebView view) {
    view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
      copy.setText(messages.get().get("reader.menu.copy"));
      copy.setDisable(reader.selection().isEmpty());
      selectAll.setText(messages.get().get("reader.menu.select-all"));
      menu.show(view, event.getScreenX(), event.getScreenY());
      event.consume();
    });
  }
}
