package org.pizhu.ui.export;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.library.export.NotesFolder;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.PanelParts;

/** Says which folder the notes are kept in, and asks what is to become of files that somebody has edited. */
public final class NotesFolderPanel extends VBox {

  private final Messages messages;
  private final NotesFolderListener listener;
  private final PanelParts parts;

  /**
   * @param messages the words
   * @param folder the folder; empty for none
   * @param state what was done last, in words; empty before
   * @param edited the files that somebody has edited
   * @param listener hears what is wanted
   */
  public NotesFolderPanel(
      Messages messages, String folder, String state, List<NotesFolder.Edited> edited, NotesFolderListener listener) {
    this.messages = messages;
    this.listener = listener;
    getStyleClass().addAll("panel", "notes-folder-panel");
    parts = new PanelParts(messages);
    boolean isKept = !folder.isEmpty();
    Label now = PanelParts.text(isKept ? messages.get("notesfolder.now", folder) : messages.get("notesfolder.none"));
    now.getStyleClass().add("watch-now");
    getChildren().addAll(parts.heading("notesfolder.title"), PanelParts.text(messages.get("notesfolder.about")), now);
    if (!state.isEmpty()) {
      Label done = PanelParts.text(state);
      done.getStyleClass().add("quiet");
      getChildren().add(done);
    }
    if (!edited.isEmpty()) {
      getChildren().addAll(PanelParts.text(messages.get("notesfolder.edited", edited.size())), files(edited));
    }
    getChildren().add(buttons(isKept));
  }

  private Node files(List<NotesFolder.Edited> edited) {
    VBox list = new VBox();
    list.getStyleClass().add("edited-files");
    edited.forEach(one -> list.getChildren().add(file(one)));
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edited-scroll");
    return scroll;
  }

  private HBox file(NotesFolder.Edited edited) {
    Label name = new EllipsisLabel(edited.name());
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox row = new HBox(8, name,
        answer("notesfolder.beside", edited, NotesFolder.Answer.KEEP_BESIDE),
        answer("notesfolder.leave", edited, NotesFolder.Answer.LEAVE));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Button answer(String key, NotesFolder.Edited edited, NotesFolder.Answer answer) {
    Button button = parts.button(key, () -> listener.answer(edited, answer));
    button.setAccessibleText(messages.get("notesfolder.answer", button.getText(), edited.name()));
    return button;
  }

  private HBox buttons(boolean isKept) {
    Button close = parts.button("notesfolder.close", listener::closed);
    close.setCancelButton(true);
    Button choose = parts.button(isKept ? "notesfolder.other" : "notesfolder.choose", listener::choose);
    return isKept
        ? PanelParts.row(close, parts.button("notesfolder.stop", listener::stop), choose)
        : PanelParts.row(close, PanelParts.first(choose));
  }
}
