package org.pizhu.ui.intake;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.control.PanelParts;

/** Says which folder is watched, and lets it be another or none. */
public final class WatchPanel extends VBox {

  /**
   * @param messages the words
   * @param folder the folder that is watched; empty for none
   * @param isPaused whether it is not watched for now
   * @param listener hears what is wanted
   */
  public WatchPanel(Messages messages, String folder, boolean isPaused, WatchListener listener) {
    PanelParts parts = new PanelParts(messages);
    getStyleClass().addAll("panel", "watch-panel");
    boolean isWatching = !folder.isEmpty();
    Label now = PanelParts.text(isWatching ? messages.get(isPaused ? "watch.paused" : "watch.now", folder) : messages.get("watch.none"));
    now.getStyleClass().add("watch-now");
    Button choose = parts.button(isWatching ? "watch.other" : "watch.choose", listener::choose);
    Button close = parts.button("watch.close", listener::closed);
    close.setCancelButton(true);
    HBox row = PanelParts.row(close);
    if (isWatching) {
      row.getChildren().add(parts.button("watch.stop", listener::stop));
    }
    if (isPaused) {
      row.getChildren().addAll(choose, PanelParts.first(parts.button("watch.go-on", listener::goOn)));
    } else {
      row.getChildren().add(isWatching ? choose : PanelParts.first(choose));
    }
    getChildren().addAll(parts.heading("watch.title"), PanelParts.text(messages.get("watch.about")), now, row);
  }
}
