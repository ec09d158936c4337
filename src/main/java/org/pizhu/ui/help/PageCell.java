package org.pizhu.ui.help;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.text.Excerpt;
import org.pizhu.ui.control.EllipsisLabel;

/** A page in the list of the handbook: its headline, and below it, while one searches, the words that were found. */
final class PageCell extends ListCell<HandbookPage> {

  private final Function<HandbookPage, Optional<Excerpt>> found;
  private final Label title = new Label();
  private final EllipsisLabel passage = new EllipsisLabel();
  private final VBox lines = new VBox(title, passage);

  PageCell(Function<HandbookPage, Optional<Excerpt>> found) {
    this.found = found;
    passage.getStyleClass().add("quiet");
    // The width is that of the list: what is too long ends in an ellipsis, and stands at the right in full.
    lines.setMaxWidth(Double.MAX_VALUE);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable HandbookPage page, boolean empty) {
    super.updateItem(page, empty);
    if (page == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Optional<String> words = found.apply(page).map(one -> one.before() + one.words() + one.after());
    title.setText(page.title());
    passage.setText(words.orElse(""));
    passage.setVisible(words.isPresent());
    passage.setManaged(words.isPresent());
    setGraphic(lines);
    setAccessibleText(words.map(one -> page.title() + ": " + one).orElse(page.title()));
  }
}
