package org.pizhu.ui.annotation;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.AnchorStatus;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.model.NoteLink;
import org.pizhu.ui.act.KeyHints;
import org.pizhu.ui.annotation.AnnotationsModel.Part;
import org.pizhu.ui.control.ClampedText;
import org.pizhu.ui.control.Colors;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.MarkdownEditor;
import org.pizhu.ui.control.TargetWords;
import org.pizhu.ui.control.Tip;
import org.pizhu.ui.theme.Icons;

/** A card on the screen: quote, note, tags and time; in focus also what can be done; and the editors, in place. */
final class CardView extends VBox {

  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final int EDITOR_LINES = 2;
  private static final int EDITOR_LINES_AT_MOST = 14;

  private final Messages messages;
  private final AnnotationsModel model;
  private final When when;
  private final EllipsisLabel headline = new EllipsisLabel();
  private final Label status = new Label();
  private final CardQuote quote;
  private final NoteWords note;
  private final Backlinks backlinks;
  private final FlowPane chips = new FlowPane();
  /** Who has made it, where that is somebody else. */
  private final EllipsisLabel who = new EllipsisLabel();
  private final Label time = new Label();
  private final Tip timeInFull = new Tip(time);
  private final HBox foot;
  private final KeyHints hints;
  // Most cards are only read: what is for the one in focus is made when it comes into focus, and an editor when it is opened.
  private @Nullable CardActions acts;
  private @Nullable MarkdownEditor noteEditor;
  private @Nullable TagField tagField;
  private String colorClass = "";
  private @Nullable Card card;
  /** The card whose words the editor holds; none while the note is not being edited here. */
  private @Nullable Card written;
  private @Nullable Card tagged;

  CardView(Messages messages, KeyHints hints, AnnotationsModel model, When when) {
    this.messages = messages;
    this.hints = hints;
    this.model = model;
    this.when = when;
    note = new NoteWords(messages, model.noteDesk(), () -> {
      if (card != null) {
        model.editNote(card);
      }
    });
    backlinks = new Backlinks(messages, model.noteDesk());
    quote = new CardQuote(messages, model.thumbnails());
    foot = new HBox(chips, who, time);
    prepare();
    getChildren().addAll(headline, status, quote, note, foot, backlinks);
  }

  private void prepare() {
    getStyleClass().add("card");
    headline.getStyleClass().add("card-headline");
    status.getStyleClass().add("status");
    status.setWrapText(true);
    status.setMinHeight(USE_PREF_SIZE);
    chips.getStyleClass().add("chips");
    chips.setPrefWrapLength(0);
    chips.setMinWidth(0);
    HBox.setHgrow(chips, Priority.ALWAYS);
    who.getStyleClass().addAll("time", "who");
    time.getStyleClass().add("time");
    time.setMinWidth(USE_PREF_SIZE);
    foot.getStyleClass().add("foot");
    foot.setAlignment(Pos.BOTTOM_RIGHT);
  }

  private MarkdownEditor noteEditor() {
    MarkdownEditor made = noteEditor;
    if (made == null) {
      made = new MarkdownEditor(messages, model.noteDesk(), EDITOR_LINES, EDITOR_LINES_AT_MOST);
      made.name(messages.get("annotation.note.name"), messages.get("annotation.note.prompt"));
      made.listen(new NoteListener());
      getChildren().add(getChildren().indexOf(note) + 1, made);
      // A field without its skin yet would lose the first key.
      made.applyCss();
      noteEditor = made;
    }
    return made;
  }

  private TagField tagField() {
    TagField made = tagField;
    if (made == null) {
      TagField field = new TagField(messages, model.codebookProperty()::get, new TagListener());
      field.input().focusedProperty().addListener((observable, before, now) -> {
        if (!now && !field.hasFocus() && tagged != null && model.isEditing(tagged, Part.TAGS)) {
          model.finishEditing();
        }
      });
      getChildren().add(getChildren().indexOf(foot), field);
      // A field without its skin yet would lose the first key.
      field.applyCss();
      tagField = field;
      made = field;
    }
    return made;
  }

  /** Shows a card, as it is now. */
  void show(Card shown) {
    card = shown;
    Annotation annotation = shown.annotation();
    boolean focused = model.focusedProperty().get() == shown;
    pseudoClassStateChanged(CURRENT, focused);
    color(Colors.styleClass(annotation.color()));
    headline.setText(shown.headline());
    present(headline, model.list().showsHeadlines() && !shown.headline().isEmpty());
    showStatus(shown);
    quote.show(annotation.target(), focused);
    showTime(annotation);
    showTags(shown);
    showNote(shown, focused);
    backlinks.show(focused ? NoteLink.toAnnotation(shown.id()) : null);
    showActs(shown, focused);
  }

  /** Each change of its style classes makes a card look up the styles of all that is in it. */
  private void color(String styleClass) {
    if (!styleClass.equals(colorClass)) {
      if (colorClass.isEmpty()) {
        getStyleClass().add(styleClass);
      } else {
        getStyleClass().set(getStyleClass().indexOf(colorClass), styleClass);
      }
      colorClass = styleClass;
    }
  }

  private void showActs(Card shown, boolean focused) {
    CardActions made = acts;
    if (made == null && focused) {
      made = new CardActions(messages, hints, model);
      getChildren().add(made);
      acts = made;
    }
    if (made != null) {
      made.show(shown);
      present(made, focused);
    }
  }

  private void showStatus(Card shown) {
    AnchorStatus anchored = shown.annotation().target().status();
    boolean gone = shown.goneProperty().get();
    present(status, gone || anchored != AnchorStatus.ANCHORED);
    if (gone) {
      status.setText(messages.get("annotation.status.gone"));
      status.setGraphic(Icons.ORPHAN.node());
    } else {
      switch (anchored) {
        case ANCHORED -> status.setText("");
        case MOVED -> showMoved(shown.annotation());
        case AMBIGUOUS -> status(shown.annotation(), Icons.AMBIGUOUS);
        case ORPHAN -> status(shown.annotation(), Icons.ORPHAN);
      }
    }
    status.getStyleClass().remove("wrong");
    if (gone || !anchored.hasPlace()) {
      status.getStyleClass().add("wrong");
    }
  }

  /** The quote of a card is the one that was made; where the text says otherwise now, the status tells its words. */
  private void showMoved(Annotation annotation) {
    String now = model.wordsOf(annotation);
    if (now.equals(annotation.target().words())) {
      status(annotation, Icons.MOVED);
    } else {
      status.setText(messages.get("annotation.status.changed", now.replace('\n', ' ')));
      status.setGraphic(Icons.MOVED.node());
    }
  }

  private void status(Annotation annotation, Icons icon) {
    status.setText(TargetWords.status(messages, annotation.target()));
    status.setGraphic(icon.node());
  }

  private void showTime(Annotation annotation) {
    Optional<String> other = model.other(annotation);
    who.setText(other.orElse(""));
    present(who, other.isPresent());
    time.setText(when.brief(annotation.created()));
    String made = messages.get("annotation.made", annotation.creator(), when.full(annotation.created()));
    timeInFull.text(annotation.modified().equals(annotation.created())
        ? made
        : made + "\n" + messages.get("annotation.modified", when.full(annotation.modified())));
  }

  private void showTags(Card shown) {
    boolean editing = model.isEditing(shown, Part.TAGS);
    if (tagged != null && (tagged != shown || !editing)) {
      Card before = tagged;
      tagged = null;
      tagField().textProperty().unbindBidirectional(before.tagDraftProperty());
    }
    if (editing) {
      tagField().show(model.editedPaths());
      if (tagged == null) {
        tagged = shown;
        tagField().textProperty().bindBidirectional(shown.tagDraftProperty());
        focusLater(shown, Part.TAGS, tagField()::focus);
      }
    } else {
      Codebook codebook = model.codebookProperty().get();
      chips.getChildren().setAll(TagChips.of(shown.paths(codebook), codebook));
    }
    if (tagField != null) {
      present(tagField, editing);
    }
    chips.setVisible(!editing);
    chips.setManaged(!editing && !chips.getChildren().isEmpty());
  }

  private void showNote(Card shown, boolean focused) {
    boolean editing = model.isEditing(shown, Part.NOTE);
    if (written != null && (written != shown || !editing)) {
      Card before = written;
      written = null;
      noteEditor().textProperty().unbindBidirectional(before.noteDraftProperty());
    }
    if (editing && written == null) {
      written = shown;
      noteEditor().textProperty().bindBidirectional(shown.noteDraftProperty());
      focusLater(shown, Part.NOTE, noteEditor()::focus);
    }
    String words = shown.goneProperty().get() ? shown.noteDraftProperty().get() : shown.annotation().note();
    note.show(shown.id(), words, focused);
    present(note, !editing && !words.isEmpty());
    if (noteEditor != null) {
      present(noteEditor, editing);
    }
  }

  /**
   * The field can take the keyboard only when it has been laid out; the list may measure with a view that nobody sees.
   */
  private void focusLater(Card shown, Part part, Runnable focus) {
    Platform.runLater(() -> {
      if (card != shown || !model.isEditing(shown, part)) {
        return;
      }
      if (isTakenAway()) {
        whenBack(() -> focusLater(shown, part, focus));
      } else {
        focus.run();
      }
    });
  }

  /** Runs an action once when the list shows the cell of this view again. */
  private void whenBack(Runnable action) {
    Node cell = getParent();
    if (cell == null) {
      return;
    }
    InvalidationListener once = new InvalidationListener() {
      @Override
      public void invalidated(Observable shown) {
        if (!isTakenAway()) {
          cell.visibleProperty().removeListener(this);
          cell.sceneProperty().removeListener(this);
          action.run();
        }
      }
    };
    cell.visibleProperty().addListener(once);
    cell.sceneProperty().addListener(once);
  }

  /** Whether the list has put the cell of this view aside, as it does for a moment when rows come in above. */
  private boolean isTakenAway() {
    Node cell = getParent();
    return cell == null || !cell.isVisible() || cell.getScene() == null;
  }

  private static void present(Node node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }

  private final class NoteListener implements MarkdownEditor.Listener {
    @Override
    public void done() {
      model.finishEditing();
    }

    @Override
    public void cancelled() {
      model.cancelEditing();
    }

    @Override
    public void left() {
      Card left = written;
      if (left == null || !model.isEditing(left, Part.NOTE)) {
        return;
      }
      if (isTakenAway()) {
        focusLater(left, Part.NOTE, noteEditor()::focus);
      } else {
        model.finishEditing();
      }
    }

    @Override
    public void interrupted() {
      if (written != null) {
        model.saveNote(written);
      }
    }
  }

  private final class TagListener implements TagField.Listener {
    @Override
    public void add(String path) {
      if (tagged != null) {
        model.addTag(tagged, path);
        tagField().show(model.editedPaths());
      }
    }

    @Override
    public void remove(String path) {
      if (tagged != null) {
        model.removeTag(tagged, path);
        tagField().show(model.editedPaths());
      }
    }

    @Override
    public void done() {
      model.finishEditing();
    }

    @Override
    public void cancelled() {
      model.cancelEditing();
    }
  }
}
