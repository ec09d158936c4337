package org.pizhu.ui.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Codebook;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.MarkdownEditor;
import org.pizhu.ui.control.NoteLinks;
import org.pizhu.ui.theme.Icons;

/** What is written at a selection before there is an annotation: its tags, and its note once that is asked for. */
final class BarFields extends VBox {

  /** Hears how writing ends. */
  interface Listener {
    /** The tags and the note are to be given. */
    void commit();

    /** They are to be dropped. */
    void dismiss();
  }

  private static final double WIDTH = 320;
  private static final int LEAST_LINES = 2;
  private static final int MOST_LINES = 14;

  private final Listener listener;
  private final TagField tagField;
  private final MarkdownEditor noteEditor;
  private List<String> paths = List.of();

  BarFields(Messages messages, Supplier<Codebook> codebook, NoteLinks links, Listener listener) {
    this.listener = listener;
    tagField = new TagField(messages, codebook, new TagListener());
    noteEditor = new MarkdownEditor(messages, links, LEAST_LINES, MOST_LINES);
    noteEditor.name(messages.get("annotation.note.name"), messages.get("bar.note.prompt"));
    noteEditor.listen(new NoteListener());
    IconButton save = new IconButton(Icons.CONFIRM, messages.get("bar.save"), "Ctrl+Enter", listener::commit);
    IconButton close = new IconButton(Icons.CLOSE, messages.get("bar.close"), "Esc", listener::dismiss);
    HBox ends = new HBox(save, close);
    ends.setAlignment(Pos.CENTER_RIGHT);
    ends.getStyleClass().add("bar-ends");
    getStyleClass().add("bar-fields");
    setPrefWidth(WIDTH);
    getChildren().addAll(tagField, noteEditor, ends);
    clear();
  }

  /** Puts the keyboard into the field for tags. */
  void writeTag() {
    Platform.runLater(tagField::focus);
  }

  /** Shows the field for a note, and puts the keyboard into it. */
  void writeNote() {
    showNote(true);
    Platform.runLater(noteEditor::focus);
  }

  /** Drops what is written. */
  void clear() {
    show(List.of());
    tagField.textProperty().set("");
    noteEditor.textProperty().set("");
    showNote(false);
  }

  /** The paths of the tags, that among them which is still being typed. */
  List<String> tags() {
    List<String> given = new ArrayList<>(paths);
    String pending = TagDraft.canonical(tagField.textProperty().get());
    if (!pending.isEmpty() && !given.contains(pending)) {
      given.add(pending);
    }
    return given;
  }

  /** The note; empty if there is none. */
  String note() {
    return noteEditor.textProperty().get().strip();
  }

  private void show(List<String> now) {
    paths = List.copyOf(now);
    tagField.show(paths);
  }

  private void showNote(boolean shown) {
    noteEditor.setVisible(shown);
    noteEditor.setManaged(shown);
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
      listener.commit();
    }

    @Override
    public void cancelled() {
      listener.dismiss();
    }
  }

  private final class NoteListener implements MarkdownEditor.Listener {
    @Override
    public void done() {
      listener.commit();
    }

    @Override
    public void cancelled() {
      listener.dismiss();
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
