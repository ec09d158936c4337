package org.pizhu.ui.library;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.pizhu.i18n.Messages;

/** One line below the list while several stories are selected: how many, and what can be done with all of them. */
final class SelectionHead extends HBox {

  private final Messages messages;
  private final MultipleSelectionModel<Long> selected;
  private final StoryFolds folds;
  private final Label count = new Label();

  /**
   * @param selected the rows that are selected
   * @param folds tells what they stand for
   */
  SelectionHead(Messages messages, MultipleSelectionModel<Long> selected, StoryFolds folds, StoryListListener listener) {
    super(8);
    this.messages = messages;
    this.selected = selected;
    this.folds = folds;
    getStyleClass().add("selection-head");
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
    selected.getSelectedIndices().subscribe(this::show);
    folds.rowsProperty().subscribe(this::show);
    show();
  }

  /** Brings it to what is selected now. */
  void show() {
    int rows = selected.getSelectedIndices().size();
    if (rows > 1) {
      count.setText(messages.get("list.selected", rows + folds.putAway(selected::isSelected)));
    }
    setVisible(rows > 1);
    setManaged(rows > 1);
  }
}
