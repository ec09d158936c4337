package org.pizhu.ui.session;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.SessionStory;
import org.pizhu.ui.control.EllipsisLabel;

/** A story of the list: whether it is done, its headline, how many annotations it got. A click opens it. */
final class SessionListCell extends ListCell<SessionStory> {

  private final Messages messages;
  private final SessionWords words;
  private final CheckBox done = new CheckBox();
  private final EllipsisLabel headline = new EllipsisLabel();
  private final Label annotations = new Label();
  private final HBox row = new HBox(8, done, headline, annotations);

  SessionListCell(Messages messages, Consumer<SessionStory> open, Consumer<SessionStory> toggle) {
    this.messages = messages;
    words = new SessionWords(messages);
    getStyleClass().add("session-cell");
    setPrefWidth(0);
    row.setAlignment(Pos.CENTER_LEFT);
    headline.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(headline, Priority.ALWAYS);
    annotations.getStyleClass().add("quiet");
    annotations.setMinWidth(USE_PREF_SIZE);
    done.setFocusTraversable(false);
    done.setOnAction(event -> {
      if (getItem() != null) {
        toggle.accept(getItem());
      }
    });
    setOnMouseClicked(event -> {
      if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
        open.accept(getItem());
      }
    });
    setAccessibleRole(AccessibleRole.LIST_ITEM);
  }

  @Override
  protected void updateItem(@Nullable SessionStory story, boolean empty) {
    super.updateItem(story, empty);
    if (empty || story == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    done.setSelected(story.isDone());
    done.setAccessibleText(messages.get("session.mark-done"));
    headline.setText(words.headline(story));
    headline.getStyleClass().remove("quiet-text");
    if (story.isDone()) {
      headline.getStyleClass().add("quiet-text");
    }
    annotations.setText(story.annotations() == 0 ? "" : Integer.toString(story.annotations()));
    setGraphic(row);
    setAccessibleText(messages.get(
        story.isDone() ? "session.story.done" : "session.story.open", words.headline(story), story.annotations()));
  }
}
