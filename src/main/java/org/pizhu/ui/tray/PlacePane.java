package org.pizhu.ui.tray;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.correction.OpenPlace;
import org.pizhu.markdown.Markdown;
import org.pizhu.model.Annotation;
import org.pizhu.model.PassageTarget;
import org.pizhu.model.Target;
import org.pizhu.text.Excerpt;
import org.pizhu.ui.control.Colors;

/** Side by side: the passage in the text in which it stood, and the places of the new text that may be meant. */
final class PlacePane extends HBox {

  /** What is done in it. */
  interface Listener {
    /** A place was taken. */
    void taken(Annotation annotation, Offer offer);
  }

  private static final int CONTEXT = 160;

  private final Messages messages;
  private final Listener listener;
  private final ExcerptText old = new ExcerptText();
  private final Label note = new Label();
  private final VBox oldColumn;
  private final Label oldHeading;
  private final ListView<Offer> candidates = new ListView<>();
  private final Label none;
  private @Nullable OpenPlace shown;

  PlacePane(Messages messages, Listener listener) {
    this.messages = messages;
    this.listener = listener;
    getStyleClass().add("place-pane");
    setSpacing(16);
    note.setWrapText(true);
    note.getStyleClass().add("note");
    VBox passage = new VBox(10, old, note);
    ScrollPane scroll = new ScrollPane(passage);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFocusTraversable(false);
    oldColumn = column("tray.before", scroll);
    oldHeading = (Label) oldColumn.getChildren().get(0);
    none = new Label(messages.get("tray.no-candidates"));
    none.setWrapText(true);
    none.getStyleClass().add("quiet");
    candidates.setPlaceholder(none);
    candidates.setCellFactory(view -> new CandidateCell(messages, this::quote, this::take));
    candidates.setAccessibleText(messages.get("tray.now"));
    candidates.getStyleClass().add("candidates");
    getChildren().addAll(oldColumn, column("tray.now", candidates));
    clear();
  }

  private VBox column(String key, javafx.scene.layout.Region content) {
    Label heading = new Label(messages.get(key));
    heading.getStyleClass().add("panel-title");
    VBox column = new VBox(6, heading, content);
    VBox.setVgrow(content, Priority.ALWAYS);
    HBox.setHgrow(column, Priority.ALWAYS);
    column.setPrefWidth(0);
    column.setMinWidth(0);
    return column;
  }

  private String quote() {
    return shown == null ? "" : shown.annotation().target().words();
  }

  /** Shows nothing until {@link #show}. */
  void clear() {
    shown = null;
    old.show(new Excerpt("", "", ""));
    note.setText("");
    none.setVisible(false);
    candidates.getItems().clear();
  }

  void show(OpenPlace open) {
    shown = open;
    Annotation annotation = open.annotation();
    oldColumn.getStyleClass().setAll("old", Colors.styleClass(annotation.color()));
    Excerpt before = before(open, annotation.target());
    // The text in which it stood last may have had other words there than the one on which it was made.
    oldHeading.setText(messages.get(before.words().equals(quote()) ? "tray.before" : "tray.before-last"));
    old.show(before);
    note.setText(Markdown.words(annotation.note()));
    none.setVisible(true);
    candidates.getItems().setAll(Offer.of(open));
    candidates.getSelectionModel().selectFirst();
  }

  private static Excerpt before(OpenPlace open, Target target) {
    if (!(target instanceof PassageTarget passage)) {
      return new Excerpt("", target.words(), "");
    }
    return open.oldText() == null
        ? new Excerpt(passage.quote().prefix(), passage.words(), passage.quote().suffix())
        : Excerpt.of(open.oldText(), passage.range(), CONTEXT);
  }

  /** Puts the keyboard on the candidates, if there are any. */
  void focus() {
    if (!candidates.getItems().isEmpty()) {
      candidates.requestFocus();
    }
  }

  /** Whether the keyboard is on the candidates. */
  boolean hasFocus() {
    return candidates.isFocused();
  }

  /** Takes the selected candidate; if the keyboard is elsewhere, brings it to the candidates. */
  void enter() {
    if (candidates.isFocused()) {
      take(candidates.getSelectionModel().getSelectedIndex());
    } else {
      focus();
    }
  }

  /** Takes a candidate by its index; says whether there is one. */
  boolean take(int index) {
    if (shown == null || index < 0 || index >= candidates.getItems().size()) {
      return false;
    }
    listener.taken(shown.annotation(), candidates.getItems().get(index));
    return true;
  }
}
