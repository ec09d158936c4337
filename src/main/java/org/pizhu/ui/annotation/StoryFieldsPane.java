package org.pizhu.ui.annotation;

import java.time.Clock;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.StoredStory;
import org.pizhu.ui.annotation.StoryFields.Field;
import org.pizhu.ui.annotation.StoryFields.Look;
import org.pizhu.ui.annotation.StoryFields.Row;
import org.pizhu.ui.annotation.StoryFields.Section;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.FillCell;
import org.pizhu.ui.control.SelectableText;
import org.pizhu.ui.theme.Icons;

/** What the story says of itself, to be read and copied. Virtual: a story may have thousands of figures. */
final class StoryFieldsPane extends VBox {

  private final Messages messages;
  private final Clock clock;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final EmptyState nothing;

  StoryFieldsPane(Messages messages, Clock clock, NoteDesk desk) {
    this.messages = messages;
    this.clock = clock;
    nothing = new EmptyState(Icons.STORY, messages.get("field.empty"));
    getStyleClass().add("story-fields");
    ListView<Row> list = new ListView<>(rows);
    list.getStyleClass().addAll("edge-to-edge", "field-list");
    list.setAccessibleText(messages.get("annotation.tab.story"));
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new RowCell());
    StackPane fields = new StackPane(list, nothing);
    VBox.setVgrow(fields, Priority.ALWAYS);
    getChildren().addAll(new StoryMemo(messages, desk), fields);
  }

  void show(@Nullable StoredStory story) {
    nothing.setVisible(story == null);
    List<Row> now = story == null ? List.of() : StoryFields.of(story, messages, clock);
    if (!now.equals(rows)) {
      rows.setAll(now);
    }
  }

  private static final class RowCell extends FillCell<Row> {

    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Label section = new Label();
    private final EllipsisLabel name = new EllipsisLabel();
    private final SelectableText value = new SelectableText();
    private final HBox field = new HBox(name, value);

    RowCell() {
      getStyleClass().add("field-cell");
      section.getStyleClass().add("field-section");
      name.getStyleClass().add("field-name");
      HBox.setHgrow(value, Priority.ALWAYS);
      field.getStyleClass().add("field-row");
    }

    @Override
    protected void updateItem(@Nullable Row item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        clear();
      } else if (item instanceof Section head) {
        section.setText(head.title());
        fill(section);
      } else if (item instanceof Field shown) {
        name.setText(shown.name());
        value.show(shown.name(), shown.value());
        value.getStyleClass().remove("mono");
        if (shown.look() == Look.MONO) {
          value.getStyleClass().add("mono");
        }
        value.pseudoClassStateChanged(MISSING, shown.look() == Look.MISSING);
        value.pseudoClassStateChanged(WRONG, shown.look() == Look.WRONG);
        fill(field);
      }
    }
  }
}
