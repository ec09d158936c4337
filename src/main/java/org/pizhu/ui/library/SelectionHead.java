package org.pizhu.ui.library;

import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.pizhu.i18n.Messages;

/** One line over the list while several stories are selected: how many, and what can be done with all of them. */
final class SelectionHead extends HBox {

  private final Messages messages;
  private final Label count = new Label();

  /**
   * @param selected what tells of each change of the selection; only how many there are is looked at
   */
  SelectionHead(Messages messages, ObservableList<Integer> selected, StoryListListener listener) {
    super(8);
    this.messages = messages;
    getStyleClass().addAll("result-head", "selection-head");
    setAlignment(Pos.CENTER_LEFT);
    count.getStyleClass().add("quiet");
    count.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button metadata = new Button(messages.get("list.selected.metadata"));
    metadata.getStyleClass().addAll("flat", "small");
    metadata.setMinWidth(Region.USE_PREF_SIZE);
    metadata.setOnAction(event -> listener.metadataWanted());
    getChildren().addAll(count, gap, metadata);
    selected.subscribe(() -> show(selected.size()));
    show(selected.size());
  }

  private void show(int selected) {
    count.setText(messages.get("list.selected", selected));
    setVisible(selected > 1);
    setManaged(selected > 1);
  }
}
