package org.pizhu.ui.annotation;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.annotation.HitAnnotations.Hit;
import org.pizhu.ui.annotation.HitsModel.Entry;
import org.pizhu.ui.annotation.HitsModel.Heading;
import org.pizhu.ui.annotation.HitsModel.Row;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.FillCell;
import org.pizhu.ui.control.Texts;

/** A story, or one of its hits with what stands around it; each with a box that takes it in or leaves it out. */
final class HitsCell extends FillCell<Row> {

  private final HitsModel model;
  private final CheckBox check = new CheckBox();
  private final EllipsisLabel headline = new EllipsisLabel();
  private final Label count = new Label();
  private final TextFlow words = new TextFlow();
  private final HBox heading;
  private final HBox entry;
  private final InvalidationListener onChange = observable -> mark();

  HitsCell(HitsModel model) {
    this.model = model;
    getStyleClass().add("hits-cell");
    check.setFocusTraversable(false);
    check.setMinWidth(USE_PREF_SIZE);
    check.setOnAction(event -> {
      if (getItem() != null) {
        model.toggle(getItem());
      }
    });
    headline.getStyleClass().add("panel-heading");
    HBox.setHgrow(headline, Priority.ALWAYS);
    headline.setMaxWidth(Double.MAX_VALUE);
    count.getStyleClass().add("quiet");
    count.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    heading = new HBox(8);
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.getStyleClass().add("story");
    entry = new HBox(8);
    entry.setAlignment(Pos.TOP_LEFT);
    entry.getStyleClass().add("entry");
    model.versionProperty().addListener(new WeakInvalidationListener(onChange));
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      clear();
      setAccessibleText(null);
      return;
    }
    if (row instanceof Heading story) {
      headline.setText(story.headline());
      count.setText(Integer.toString(story.to() - story.from()));
      heading.getChildren().setAll(check, headline, count);
      fill(heading);
    } else {
      Hit hit = model.hit((Entry) row);
      words.getChildren().setAll(texts(hit.before(), "words"));
      words.getChildren().addAll(texts(hit.words(), "hit"));
      words.getChildren().addAll(texts(hit.after(), "words"));
      entry.getChildren().setAll(check, words);
      fill(entry);
    }
    mark();
  }

  private static List<Text> texts(String shown, String styleClass) {
    return Texts.of(shown.replace('\n', ' '), styleClass);
  }

  private void mark() {
    Row row = getItem();
    if (row != null && !isEmpty()) {
      check.setIndeterminate(model.isPartly(row));
      check.setSelected(model.isChosen(row));
      String told = row instanceof Heading story
          ? story.headline()
          : model.hit((Entry) row).before() + model.hit((Entry) row).words() + model.hit((Entry) row).after();
      check.setAccessibleText(told);
      setAccessibleText((model.isChosen(row) ? "✓ " : "") + told);
    }
  }
}
