package org.pizhu.ui.tray;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.pizhu.anchor.Candidate;
import org.pizhu.i18n.Messages;
import org.pizhu.text.Excerpt;
import org.pizhu.ui.control.FillCell;

/** A place that may be meant: its number, the passage in its context, and how like the old one it is with its surroundings. */
final class CandidateCell extends FillCell<Candidate> {

  private static final int CONTEXT = 40;
  private static final int MOST_KEYS = 9;

  private final Messages messages;
  private final Supplier<String> text;
  private final Supplier<String> quote;
  private final Label key = new Label();
  private final ExcerptText passage = new ExcerptText();
  private final Label likeness = new Label();
  private final HBox row = new HBox(10, key, passage, likeness);

  /**
   * @param text the text in which the candidates stand
   * @param quote the words that were annotated
   * @param taken does what choosing the one with this index means
   */
  CandidateCell(Messages messages, Supplier<String> text, Supplier<String> quote, IntConsumer taken) {
    this.messages = messages;
    this.text = text;
    this.quote = quote;
    getStyleClass().add("candidate-cell");
    key.getStyleClass().add("number");
    likeness.getStyleClass().add("quiet");
    likeness.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(passage, Priority.ALWAYS);
    row.setAlignment(Pos.TOP_LEFT);
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
        taken.accept(getIndex());
      }
    });
  }

  @Override
  protected void updateItem(@Nullable Candidate candidate, boolean empty) {
    super.updateItem(candidate, empty);
    if (empty || candidate == null || candidate.range().end() > text.get().length()) {
      clear();
      setAccessibleText(null);
      return;
    }
    key.setText(getIndex() < MOST_KEYS ? Integer.toString(getIndex() + 1) : "");
    Excerpt excerpt = Excerpt.of(text.get(), candidate.range(), CONTEXT);
    passage.show(excerpt);
    // The measure takes the surroundings in: beside the very words a few per cent would read as an error.
    likeness.setText(excerpt.words().equals(quote.get())
        ? messages.get("tray.same-words") : messages.get("tray.likeness", candidate.score()));
    fill(row);
    setAccessibleText(excerpt.before() + excerpt.words() + excerpt.after() + " " + likeness.getText());
  }
}
