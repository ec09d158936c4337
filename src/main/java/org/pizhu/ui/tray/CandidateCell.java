package org.pizhu.ui.tray;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.correction.OtherPlace;
import org.pizhu.text.Excerpt;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.FillCell;

/**
 * A place that may be meant: its number, the passage in its context, and how like the old one it is with its surroundings; of one in another story
 * its headline.
 */
final class CandidateCell extends FillCell<Offer> {

  private static final int CONTEXT = 40;
  private static final int MOST_KEYS = 9;

  private final Messages messages;
  private final Supplier<String> quote;
  private final Label key = new Label();
  private final ExcerptText passage = new ExcerptText();
  private final Label likeness = new Label();
  private final EllipsisLabel story = new EllipsisLabel();
  private final HBox row = new HBox(10, key, new VBox(2, story, passage), likeness);

  /**
   * @param quote the words that were annotated
   * @param taken does what choosing the one with this index means
   */
  CandidateCell(Messages messages, Supplier<String> quote, IntConsumer taken) {
    this.messages = messages;
    this.quote = quote;
    getStyleClass().add("candidate-cell");
    key.getStyleClass().add("number");
    likeness.getStyleClass().add("quiet");
    likeness.setMinWidth(USE_PREF_SIZE);
    story.getStyleClass().add("other-story");
    HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
    row.setAlignment(Pos.TOP_LEFT);
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
        taken.accept(getIndex());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable Offer offer, boolean empty) {
    super.updateItem(offer, empty);
    if (empty || offer == null) {
      clear();
      setAccessibleText(null);
      return;
    }
    key.setText(getIndex() < MOST_KEYS ? Integer.toString(getIndex() + 1) : "");
    OtherPlace other = offer.other();
    story.setText(other == null ? "" : messages.get(other.isBefore() ? "tray.in-before" : "tray.in-other", other.headline()));
    story.setVisible(other != null);
    story.setManaged(other != null);
    Excerpt excerpt = Excerpt.of(offer.text(), offer.range(), CONTEXT);
    passage.show(excerpt);
    // The measure takes the surroundings in: beside the very words a few per cent would read as an error.
    likeness.setText(excerpt.words().equals(quote.get())
        ? messages.get("tray.same-words")
        : other == null ? messages.get("tray.likeness", offer.score()) : "");
    fill(row);
    setAccessibleText(story.getText() + " " + excerpt.before() + excerpt.words() + excerpt.after() + " " + likeness.getText());
  }
}
