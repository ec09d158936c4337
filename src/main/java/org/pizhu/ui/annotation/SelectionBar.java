package org.pizhu.ui.annotation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Codebook;
import org.pizhu.model.HighlightColor;
import org.pizhu.ui.act.KeyHints;
import org.pizhu.ui.control.ColorRow;
import org.pizhu.ui.control.NoteLinks;

/**
 * The bar at a selection: colours, tags, a note. It leaves the keyboard where it is until a tag or a note is to be
 * written; the window calls the same acts for its keys. To be put into a pane that lies over the reader.
 *
 * <p>The colour used last is the one for tags and notes. With a field open a colour is only chosen; what was written is
 * given with it by Enter (in the empty tag field) or Ctrl+Enter.
 */
public final class SelectionBar extends VBox {

  /**
   * What is written at a selection and was not given yet.
   *
   * @param color the colour chosen for it
   * @param tags the paths of its tags; may be empty
   * @param note the note; may be empty
   */
  public record Draft(HighlightColor color, List<String> tags, String note) {}

  private final SelectionBarListener listener;
  private final KeyHints hints;
  private final ColorRow colors;
  private final Label tagKey = new Label();
  private final Label noteKey = new Label();
  private final Supplier<BarFields> makeFields;
  private HighlightColor color = HighlightColor.YELLOW;
  /** Made when one first writes: mostly a colour is all that is wanted. */
  private @Nullable BarFields fields;
  private @Nullable Bounds selection;
  private @Nullable Bounds reader;

  /**
   * @param messages the words
   * @param hints gives the keys of the acts
   * @param codebook gives the tags there are
   * @param links knows what a note can link to
   * @param listener hears what is done
   */
  public SelectionBar(
      Messages messages, KeyHints hints, Supplier<Codebook> codebook, NoteLinks links, SelectionBarListener listener) {
    this.hints = hints;
    this.listener = listener;
    colors = new ColorRow(messages, hints, this::highlight);
    colors.withoutFocus();
    makeFields = () -> new BarFields(messages, codebook, links, new FromFields());
    HBox words = new HBox(
        wordButton(messages.get("bar.tag"), tagKey, this::openTag),
        wordButton(messages.get("bar.note"), noteKey, this::openNote));
    words.getStyleClass().add("bar-words");
    HBox row = new HBox(colors, new Separator(Orientation.VERTICAL), words);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("bar-row");
    getStyleClass().addAll("floating", "selection-bar");
    getChildren().add(row);
    setAccessibleText(messages.get("bar.name"));
    // Its shadow lies on the text, which is to be clicked there.
    setPickOnBounds(false);
    // A press on the bar beside its buttons is not one on the text beneath.
    addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    setManaged(false);
    reset();
    setVisible(false);
  }

  /**
   * Shows the bar at a selection, with nothing written in it.
   *
   * @param selectionOnScreen the rectangle around the selection, in pixels of the screen
   * @param readerOnScreen the rectangle that the bar stays in
   */
  public void showAt(Bounds selectionOnScreen, Bounds readerOnScreen) {
    if (!isVisible()) {
      reset();
      hint(tagKey, "annotation.tag");
      hint(noteKey, "annotation.note");
    }
    selection = selectionOnScreen;
    reader = readerOnScreen;
    setVisible(true);
    place();
  }

  /** Opens the field for tags and puts the keyboard into it. */
  public void openTag() {
    if (isVisible()) {
      openFields().writeTag();
    }
  }

  /** Opens the field for a note, with that for tags, and puts the keyboard into it. */
  public void openNote() {
    if (isVisible()) {
      openFields().writeNote();
      place();
    }
  }

  /** Puts the bar away; what is written in it is dropped. */
  public void hide() {
    setVisible(false);
    reset();
  }

  /** Whether a field is open, so that putting the bar away would drop what is written. */
  public boolean isWriting() {
    return isVisible() && fields != null && fields.isVisible();
  }

  /** What is written and would be dropped; nothing if no field is open, or nothing is in them. */
  public Optional<Draft> draft() {
    return isWriting() && fields != null
        ? Optional.of(new Draft(color, fields.tags(), fields.note())).filter(draft -> !draft.tags().isEmpty() || !draft.note().isEmpty())
        : Optional.empty();
  }

  /** The colour used last. */
  public HighlightColor color() {
    return color;
  }

  /** Sets the colour for tags and notes, as remembered from before. */
  public void color(HighlightColor remembered) {
    color = remembered;
    colors.mark(remembered);
  }

  /** Highlights in a colour, as a click on it does; with a field open the colour is only chosen. */
  public void highlight(HighlightColor chosen) {
    color(chosen);
    if (!isWriting()) {
      hide();
      listener.highlight(chosen);
    }
  }

  /** Puts the bar away as its own button does. */
  public void dismiss() {
    Optional<Draft> dropped = draft();
    hide();
    listener.dismissed(dropped);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    // The bar is its own size, and that changes as tags and lines are written.
    Platform.runLater(this::place);
  }

  private static Button wordButton(String word, Label hint, Runnable act) {
    hint.getStyleClass().addAll("key", "mono");
    Button button = new Button(word, hint);
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.getStyleClass().add("bar-word");
    button.setFocusTraversable(false);
    button.setOnAction(event -> act.run());
    return button;
  }

  /** Shows the key that an act has now. */
  private void hint(Label label, String act) {
    label.setText(hints.key(act));
    label.setVisible(!label.getText().isEmpty());
    label.setManaged(label.isVisible());
  }

  private BarFields openFields() {
    BarFields opened = fields;
    if (opened == null) {
      opened = makeFields.get();
      getChildren().add(opened);
      // A field without its skin yet would lose the first key.
      opened.applyCss();
      fields = opened;
    }
    opened.setVisible(true);
    opened.setManaged(true);
    place();
    return opened;
  }

  private void reset() {
    if (fields != null) {
      fields.clear();
      fields.setVisible(false);
      fields.setManaged(false);
    }
    colors.mark(color);
  }

  private void commit() {
    Draft draft = draft().orElse(null);
    hide();
    if (draft == null) {
      listener.dismissed(Optional.empty());
    } else if (draft.note().isEmpty()) {
      listener.tag(color, draft.tags());
    } else {
      listener.note(color, draft.note(), draft.tags());
    }
  }

  private void place() {
    if (!isVisible() || selection == null || reader == null || getParent() == null) {
      return;
    }
    Bounds selectionHere = getParent().screenToLocal(selection);
    Bounds readerHere = getParent().screenToLocal(reader);
    if (selectionHere == null || readerHere == null) {
      return;
    }
    applyCss();
    double width = snapSizeX(Math.min(prefWidth(-1), readerHere.getWidth()));
    double height = snapSizeY(prefHeight(width));
    Point2D corner = BarPlace.of(selectionHere, readerHere, width, height);
    if (getWidth() != width || getHeight() != height) {
      resize(width, height);
    }
    relocate(snapPositionX(corner.getX()), snapPositionY(corner.getY()));
  }

  private final class FromFields implements BarFields.Listener {
    @Override
    public void commit() {
      SelectionBar.this.commit();
    }

    @Override
    public void dismiss() {
      SelectionBar.this.dismiss();
    }
  }
}
