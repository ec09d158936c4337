package org.pizhu.ui.backup;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Backup;
import org.pizhu.ui.control.EllipsisLabel;

/** A backup: when and why, over how much was in the library and how large it was. */
final class BackupCell extends ListCell<Backup> {

  private final BackupWords words;
  private final Label time = new Label();
  private final EllipsisLabel reason = new EllipsisLabel();
  private final EllipsisLabel counts = new EllipsisLabel();
  private final Label size = new Label();
  private final VBox rows;

  BackupCell(BackupWords words) {
    this.words = words;
    time.getStyleClass().add("backup-time");
    time.setMinWidth(USE_PREF_SIZE);
    size.setMinWidth(USE_PREF_SIZE);
    for (Label quiet : new Label[] {reason, counts, size}) {
      quiet.getStyleClass().add("quiet");
    }
    rows = new VBox(3, line(time, reason), line(counts, size));
    setPrefWidth(0);
  }

  private static HBox line(Label left, Label right) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return new HBox(12, left, space, right);
  }

  @Override
  protected void updateItem(@Nullable Backup backup, boolean empty) {
    super.updateItem(backup, empty);
    if (empty || backup == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    time.setText(words.time(backup.at()));
    reason.setText(words.reason(backup));
    counts.setText(words.counts(backup));
    size.setText(words.size(backup.size()));
    setGraphic(rows);
    setAccessibleText(String.join(", ", time.getText(), reason.getText(), counts.getText(), size.getText()));
  }
}
