package org.pizhu.ui.annotation;

import java.util.ArrayList;
import java.util.List;
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
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.MarkdownEditor;
import org.pizhu.ui.control.NoteLinks;
import org.pizhu.ui.theme.Icons;

/**
 * The bar at a selection: colours, tags, a note. It leaves the keyboard where it is until a tag or a note is to be
 * written; the window calls the same acts for its keys. To be put into a pane that lies over the reader.
 *
 * <p>The colour used last is the one for tags and notes. With a field open a colour is only chosen; what was written is
 * given with it by Enter (in the empty tag field) or Ctrl+Enter.
 */
public final class SelectionBar extends VBox {

  private static final double WIDTH_OF_FIELDS = 320;
  private static final int LEAST_LINES = 2;
  private static final int MOST_LINES = 14;

  private final SelectionBarListener listener;
  private final KeyHints hints;
  private final ColorRow colors;
  private final Label tagKey = new Label();
  private final Label noteKey = new Label();
  private final TagField tagField;
  private final MarkdownEditor noteEditor;
  private final VBox fields;
  private HighlightColor color = HighlightColor.YELLOW;
  private List<String> paths = List.of();
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
    tagField = new TagField(messages, codebook, new TagListener());
    noteEditor = new MarkdownEditor(messages, links, LEAST_LINES, MOST_LINES);
    noteEditor.name(messages.get("annotation.note.name"), messages.get("bar.note.prompt"));
    noteEditor.listen(new NoteListener());
    HBox words = new HBox(
        wordButton(messages.get("bar.tag"), tagKey, this::openTag),
        wordButton(messages.get("bar.note"), noteKey, this::openNote));
    words.getStyleClass().add("bar-words");
    IconButton save = new IconButton(Icons.CONFIRM, messages.get("bar.save"), "Ctrl+Enter", this::commit);
    IconButton close = new IconButton(Icons.CLOSE, messages.get("bar.close"), "Esc", this::dismiss);
    HBox ends = new HBox(save, close);
    ends.setAlignment(Pos.CENTER_RIGHT);
    ends.getStyleClass().add("bar-ends");
    fields = new VBox(tagField, noteEditor, ends);
    fields.getStyleClass().add("bar-fields");
    fields.setPrefWidth(WIDTH_OF_FIELDS);
    HBox row = new HBox(colors, new Separator(Orientation.VERTICAL), words);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("bar-row");
    getStyleClass().addAll("floating", "selection-bar");
    getChildren().addAll(row, fields);
    setAccessibleText(messages.get("bar.name"));
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
      openFields();
      Platform.runLater(tagField::focus);
    }
  }

  /** Opens the field for a note, with that for tags, and puts the keyboard into it. */
  public void openNote() {
    if (isVisible()) {
      noteEditor.setVisible(true);
      noteEditor.setManaged(true);
      openFields();
      Platform.runLater(noteEditor::focus);
    }
  }

  /** Puts the bar away; what is written in it is dropped. */
  public void hide() {
    setVisible(false);
    reset();
  }

  /** Whether a field is open, so that putting the bar away would drop what is written. */
  public boolean isWriting() {
    return isVisible() && fields.isVisible();
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
    hide();
    listener.dismissed();
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

  private void openFields() {
    fields.setVisible(true);
    fields.setManaged(true);
    place();
  }

  private void reset() {
    paths = List.of();
    tagField.show(paths);
    tagField.textProperty().set("");
    noteEditor.textProperty().set("");
    noteEditor.setVisible(false);
    noteEditor.setManaged(false);
    fields.setVisible(false);
    fields.setManaged(false);
    colors.mark(color);
  }

  private void commit() {
    List<String> given = new ArrayList<>(paths);
    String pending = TagDraft.canonical(tagField.textProperty().get());
    if (!pending.isEmpty() && !given.contains(pending)) {
      given.add(pending);
    }
    String note = noteEditor.textProperty().get().strip();
    hide();
    if (!note.isEmpty()) {
      listener.note(color, note, given);
    } else if (!given.isEmpty()) {
      listener.tag(color, given);
    } else {
      listener.dismissed();
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

  private final class TagListener implements TagField.Listener {
    @Override
    public void add(String path) {
      if (!paths.contains(path)) {
        List<String> more = new ArrayList<>(paths);
        more.add(path);
        show(more);
      }
    }

    @Override
    public void remove(String path) {
      show(paths.stream().filter(other -> !other.equals(path)).toList());
    }

    @Override
    public void done() {
      commit();
    }

    @Override
    public void cancelled() {
      dismiss();
    }

    private void show(List<String> now) {
      paths = List.copyOf(now);
      tagField.show(paths);
    }
  }

  private final class NoteListener implements MarkdownEditor.Listener {
    @Override
    public void done() {
      commit();
    }

    @Override
    public void cancelled() {
      dismiss();
    }

    @Override
    public void left() {
      // What is written stays until the bar is put away.
    }

    @Override
    public void interrupted() {
      // As above.
    }
  }
}
