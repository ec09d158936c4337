package org.pizhu.ui.annotation;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.NoteLink;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.MarkdownEditor;
import org.pizhu.ui.control.MarkdownView;
import org.pizhu.ui.theme.Icons;

/** What the archivist thinks about the story: shown as it reads, written in place, saved when it is left. */
final class StoryMemo extends VBox {

  private static final int LEAST_LINES = 3;
  private static final int MOST_LINES = 14;
  private static final int SHOWN_LINES = 16;

  private final Messages messages;
  private final NoteDesk desk;
  private final MarkdownView view;
  private final Button begin;
  private final IconButton edit;
  private final Backlinks backlinks;
  private final InvalidationListener onMemo = observable -> refresh();
  private NoteDesk.@Nullable Memo shown;
  private boolean isWriting;
  /** Made when one first writes: most memos are only read. */
  private @Nullable MarkdownEditor editor;

  StoryMemo(Messages messages, NoteDesk desk) {
    this.messages = messages;
    this.desk = desk;
    view = new MarkdownView(messages, desk, SHOWN_LINES);
    begin = new Button(messages.get("memo.begin"), Icons.ADD.node());
    begin.setOnAction(event -> write());
    begin.getStyleClass().add("memo-begin");
    edit = new IconButton(Icons.ANNOTATION, messages.get("memo.edit"), this::write);
    edit.getStyleClass().add("small-icon-button");
    backlinks = new Backlinks(messages, desk);
    Label title = new Label(messages.get("memo.title"));
    title.getStyleClass().add("field-section");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, edit);
    head.getStyleClass().add("memo-head");
    view.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        write();
      }
    });
    getStyleClass().add("story-memo");
    getChildren().addAll(head, view, begin, backlinks);
    desk.memoProperty().addListener(new WeakInvalidationListener(onMemo));
    refresh();
  }

  private void refresh() {
    NoteDesk.Memo now = desk.memoProperty().get();
    if (isWriting && (now == null || shown == null || now.storyId() != shown.storyId())) {
      end();
    }
    shown = now;
    present();
  }

  private void present() {
    NoteDesk.Memo memo = shown;
    setVisible(memo != null);
    setManaged(memo != null);
    if (memo == null) {
      backlinks.show(null);
      return;
    }
    boolean isEmpty = memo.text().isEmpty();
    view.show(memo.text());
    present(view, !isWriting && !isEmpty);
    present(begin, !isWriting && isEmpty);
    present(edit, !isWriting && !isEmpty);
    if (editor != null) {
      present(editor, isWriting);
    }
    backlinks.show(NoteLink.toStory(memo.storyId()));
  }

  private static void present(Region node, boolean present) {
    node.setVisible(present);
    node.setManaged(present);
  }

  private MarkdownEditor editor() {
    MarkdownEditor made = editor;
    if (made == null) {
      made = new MarkdownEditor(messages, desk, LEAST_LINES, MOST_LINES);
      made.name(messages.get("memo.name"), messages.get("memo.prompt"));
      made.listen(new Writing());
      getChildren().add(getChildren().indexOf(backlinks), made);
      // A field without its skin yet would lose the first key.
      made.applyCss();
      editor = made;
    }
    return made;
  }

  /** Opens the editor. */
  void write() {
    NoteDesk.Memo memo = shown;
    if (memo != null && !isWriting) {
      isWriting = true;
      editor().textProperty().set(memo.text());
      present();
      Platform.runLater(editor()::focus);
    }
  }

  private void save() {
    NoteDesk.Memo memo = shown;
    if (!isWriting || memo == null) {
      return;
    }
    String text = editor().textProperty().get();
    if (!text.strip().equals(memo.text())) {
      shown = new NoteDesk.Memo(memo.storyId(), text.strip());
      desk.changeMemo(memo.storyId(), text);
    }
  }

  private void end() {
    save();
    isWriting = false;
    present();
  }

  private final class Writing implements MarkdownEditor.Listener {
    @Override
    public void done() {
      end();
      focusButton();
    }

    @Override
    public void cancelled() {
      NoteDesk.Memo memo = shown;
      String typed = editor().textProperty().get();
      isWriting = false;
      present();
      if (memo != null && !typed.isBlank() && !typed.strip().equals(memo.text())) {
        desk.dropped(() -> desk.changeMemo(memo.storyId(), typed));
      }
      focusButton();
    }

    @Override
    public void left() {
      end();
    }

    @Override
    public void interrupted() {
      save();
    }

    private void focusButton() {
      (edit.isVisible() ? edit : begin).requestFocus();
    }
  }
}
