package org.pizhu.ui.agreement;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.agreement.Disagreement;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.TargetWords;

/** A place where annotators differ: in what, in which story, and what each of them has there. */
final class PlaceCell extends ListCell<Disagreement> {

  private final Messages messages;
  private final Supplier<Codebook> codebook;
  private final Label kind = new Label();
  private final EllipsisLabel story = new EllipsisLabel();
  private final VBox sides = new VBox(2);
  private final VBox rows;

  PlaceCell(Messages messages, Supplier<Codebook> codebook, Consumer<Disagreement> opened) {
    this.messages = messages;
    this.codebook = codebook;
    kind.getStyleClass().add("place-name");
    kind.setMinWidth(USE_PREF_SIZE);
    story.getStyleClass().add("quiet");
    HBox.setHgrow(story, Priority.ALWAYS);
    rows = new VBox(3, new HBox(8, kind, story), sides);
    setPrefWidth(0);
    setOnMouseClicked(event -> {
      Disagreement place = getItem();
      if (event.getClickCount() == 2 && place != null) {
        opened.accept(place);
      }
    });
  }

  @Override
  protected void updateItem(@Nullable Disagreement place, boolean empty) {
    super.updateItem(place, empty);
    if (empty || place == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    kind.setText(messages.get("agreement.kind." + place.kind().name().toLowerCase(Locale.ROOT)));
    story.setText(place.headline());
    sides.getChildren().setAll(place.sides().stream().map(side -> new EllipsisLabel(words(side))).toList());
    setGraphic(rows);
    setAccessibleText(kind.getText() + ", " + place.headline() + ", "
        + place.sides().stream().map(this::words).collect(Collectors.joining(", ")));
  }

  private String words(Disagreement.Side side) {
    String said = side.annotations().stream().map(this::words).collect(Collectors.joining(" · "));
    return messages.get("agreement.side", side.annotator(), said.isEmpty() ? messages.get("agreement.nothing") : said);
  }

  private String words(Annotation annotation) {
    String about = TargetWords.kind(messages, annotation.target());
    String quoted = annotation.target().words().replace('\n', ' ');
    String words = about.isEmpty() || quoted.isEmpty() ? about + quoted : about + " " + quoted;
    String tags = annotation.tags().stream().map(id -> codebook.get().byId(id).isPresent() ? codebook.get().path(id) : id)
        .collect(Collectors.joining(messages.get("agreement.separator")));
    return tags.isEmpty() ? words : messages.get("agreement.side.tagged", words, tags);
  }
}
