package org.pizhu.ui.intake;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;

/** Says which folder is watched, and lets it be another or none. */
public final class WatchPanel extends VBox {

  private final Messages messages;

  /**
   * @param messages the words
   * @param folder the folder that is watched; empty for none
   * @param isPaused whether it is not watched for now
   * @param listener hears what is wanted
   */
  public WatchPanel(Messages messages, String folder, boolean isPaused, WatchListener listener) {
    this.messages = messages;
    getStyleClass().addAll("panel", "watch-panel");
    Label heading = new Label(messages.get("watch.title"));
    heading.getStyleClass().add("panel-heading");
    boolean isWatching = !folder.isEmpty();
    Label now = text(isWatching ? messages.get(isPaused ? "watch.paused" : "watch.now", folder) : messages.get("watch.none"));
    now.getStyleClass().add("watch-now");
    Button choose = button(isWatching ? "watch.other" : "watch.choose", listener::choose);
    Button close = button("watch.close", listener::closed);
    close.setCancelButton(true);
    HBox row = new HBox(8, close);
    row.setAlignment(Pos.CENTER_RIGHT);
    if (isWatching) {
      row.getChildren().add(button("watch.stop", listener::stop));
    }
    if (isPaused) {
      row.getChildren().addAll(choose, first(button("watch.go-on", listener::goOn)));
    } else {
      row.getChildren().add(isWatching ? choose : first(choose));
    }
    getChildren().addAll(heading, text(messages.get("watch.about")), now, row);
  }

  private static Button first(Button button) {
    button.setDefaultButton(true);
    button.getStyleClass().add("accent");
    return button;
  }

  private static Label text(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private Button button(String key, Runnable act) {
    Button button = new Button(messages.get(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> act.run());
    return button;
  }
}
