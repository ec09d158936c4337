package org.pizhu.ui.annotation;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.LinkPlace;
import org.pizhu.model.NoteLink;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.theme.Icons;

/** What links to an annotation or a story, each a click away; nothing at all where nothing does. */
final class Backlinks extends VBox {

  private static final int MOST = 20;

  private final Messages messages;
  private final NoteActions notes;
  private final InvalidationListener onChange = observable -> ask();
  private @Nullable NoteLink target;

  Backlinks(Messages messages, NoteActions notes) {
    this.messages = messages;
    this.notes = notes;
    getStyleClass().add("backlinks");
    present(List.of());
    notes.changes().addListener(new WeakInvalidationListener(onChange));
  }

  /** Shows what links to something; null for nothing. */
  void show(@Nullable NoteLink shown) {
    if (shown == null ? target != null : !shown.equals(target)) {
      target = shown;
      present(List.of());
      ask();
    }
  }

  private void ask() {
    NoteLink asked = target;
    if (asked != null) {
      notes.backlinks(asked, found -> {
        if (asked.equals(target)) {
          present(found);
        }
      });
    }
  }

  private void present(List<LinkPlace> found) {
    getChildren().clear();
    setVisible(!found.isEmpty());
    setManaged(!found.isEmpty());
    if (found.isEmpty()) {
      return;
    }
    Label title = new Label(messages.get("notelink.backlinks", found.size()));
    title.getStyleClass().add("quiet");
    getChildren().add(title);
    found.stream().limit(MOST).map(this::row).forEach(getChildren()::add);
  }

  private Button row(LinkPlace place) {
    String said = place.words().replace('\n', ' ');
    String words = said.isEmpty() ? messages.get("notelink.no-headline") : said;
    EllipsisLabel label = new EllipsisLabel(words);
    label.getStyleClass().add("serif");
    boolean isStory = place.link().kind() == NoteLink.Kind.STORY;
    HBox content = new HBox((isStory ? Icons.STORY : Icons.ANNOTATION).node(), label);
    content.getStyleClass().add("backlink-content");
    Button row = new Button();
    row.setGraphic(content);
    row.getStyleClass().setAll("backlink");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleRole(AccessibleRole.HYPERLINK);
    row.setAccessibleText(words);
    row.setOnAction(event -> notes.open(place.link()));
    return row;
  }
}
