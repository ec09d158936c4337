package org.pizhu.ui.tray;

import java.util.function.LongFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.FigureTarget;
import org.pizhu.ui.control.Colors;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.FillCell;
import org.pizhu.ui.theme.Icons;

/** An annotation without a place: its quote, why it has none, and its story. */
final class UnplacedCell extends FillCell<Annotation> {

  private final Messages messages;
  private final LongFunction<String> headline;
  private final EllipsisLabel quote = new EllipsisLabel();
  private final Label status = new Label();
  private final EllipsisLabel story = new EllipsisLabel();
  private final VBox rows = new VBox(2, quote, status, story);

  UnplacedCell(Messages messages, LongFunction<String> headline) {
    this.messages = messages;
    this.headline = headline;
    getStyleClass().add("unplaced-cell");
    quote.getStyleClass().add("serif");
    status.getStyleClass().add("wrong");
    story.getStyleClass().add("quiet");
  }

  @Override
  protected void updateItem(@Nullable Annotation annotation, boolean empty) {
    super.updateItem(annotation, empty);
    if (empty || annotation == null) {
      clear();
      setAccessibleText(null);
      return;
    }
    boolean several = annotation.target().status() == AnchorStatus.AMBIGUOUS;
    quote.setText(annotation.target().words().replace('\n', ' '));
    status.setText(annotation.target() instanceof FigureTarget
        ? messages.get(several ? "annotation.figure-status.ambiguous" : "annotation.figure-status.orphan")
        : messages.get(several ? "tray.ambiguous" : "tray.orphan"));
    status.setGraphic((several ? Icons.AMBIGUOUS : Icons.ORPHAN).node());
    story.setText(headline.apply(annotation.storyId()));
    rows.getStyleClass().setAll("rows", Colors.styleClass(annotation.color()));
    fill(rows);
    setAccessibleText(quote.getText() + " " + status.getText() + " " + story.getText());
  }
}
