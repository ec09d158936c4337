package org.pizhu.ui.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.IntakeKind;
import org.pizhu.model.IntakeLine;
import org.pizhu.ui.control.EllipsisLabel;

/** A line of a report: what it is about, what it says, and where. */
final class ReportCell extends ListCell<Long> {

  private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

  private final ReportModel model;
  private final ReportWords words;
  private final Label kind = new Label();
  private final EllipsisLabel first = new EllipsisLabel();
  private final EllipsisLabel second = new EllipsisLabel();
  private final HBox row;

  /**
   * @param open opens the story of the line at a place in the list
   */
  ReportCell(ReportModel model, ReportWords words, IntConsumer open) {
    this.model = model;
    this.words = words;
    getStyleClass().add("report-cell");
    kind.getStyleClass().add("report-kind");
    second.getStyleClass().add("quiet");
    VBox rows = new VBox(2, first, second);
    HBox.setHgrow(rows, Priority.ALWAYS);
    row = new HBox(12, kind, rows);
    row.setAlignment(Pos.TOP_LEFT);
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      // As in every list: one press chooses a line, and the second must not fall through onto the story behind.
      if (!isEmpty() && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        open.accept(getIndex());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable Long id, boolean empty) {
    super.updateItem(id, empty);
    Optional<IntakeLine> line = empty || id == null || getIndex() >= model.ids().size() ? Optional.empty() : model.line(getIndex());
    pseudoClassStateChanged(GONE, line.filter(one -> one.storyId() != null && !one.isThere()).isPresent());
    for (IntakeKind each : IntakeKind.values()) {
      pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), line.filter(one -> one.kind() == each).isPresent());
    }
    kind.setText(line.map(one -> words.kind(one.kind())).orElse(""));
    first.setText(line.map(words::first).orElse(""));
    second.setText(line.map(words::second).orElse(""));
    setGraphic(empty ? null : row);
    setAccessibleText(empty ? null : kind.getText() + " " + first.getText() + " " + second.getText());
  }
}
