package org.pizhu.ui.annotation;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.ui.control.MarkdownView;
import org.pizhu.ui.control.NoteLinks;

/**
 * The note of a card as it reads. A card that is not in focus shows a few lines; the one in focus shows as many as are laid out without being
 * felt, and of a longer note that many more at each request.
 */
final class NoteWords extends VBox {

  private static final int LINES = 6;
  private static final int LINES_IN_FOCUS = 200;

  private final MarkdownView view;
  private final Hyperlink more;
  private String of = "";
  private boolean isFocused;

  /**
   * @param messages the words
   * @param links knows the targets of links
   * @param edit opens the note to be written in
   */
  NoteWords(Messages messages, NoteLinks links, Runnable edit) {
    view = new MarkdownView(messages, links, LINES);
    view.getStyleClass().add("note");
    view.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
        edit.run();
      }
    });
    more = new Hyperlink(messages.get("annotation.note.more"));
    more.getStyleClass().add("note-more");
    more.setOnAction(event -> {
      more.setVisited(false);
      view.maxLinesProperty().set(view.maxLinesProperty().get() + LINES_IN_FOCUS);
    });
    offerMore(false);
    // What is cut shows when it is laid out, and a layout is no time to ask for another.
    view.clampedProperty().addListener(observable -> Platform.runLater(() -> offerMore(isFocused && view.clampedProperty().get())));
    getChildren().addAll(view, more);
  }

  /**
   * Shows a note.
   *
   * @param id of which annotation: one that stays in focus keeps the lines that were asked for
   * @param inFocus whether its card is in focus
   */
  void show(String id, String words, boolean inFocus) {
    if (!id.equals(of) || inFocus != isFocused) {
      view.maxLinesProperty().set(inFocus ? LINES_IN_FOCUS : LINES);
    }
    of = id;
    isFocused = inFocus;
    view.show(words);
    offerMore(inFocus && view.clampedProperty().get());
  }

  private void offerMore(boolean isOffered) {
    if (!isOffered && more.isFocused()) {
      giveBack();
    }
    more.setVisible(isOffered);
    more.setManaged(isOffered);
  }

  /** Gives the keyboard to the list that the card is in: JavaFX would give it to the first control of the window. */
  private void giveBack() {
    for (Node at = getParent(); at != null; at = at.getParent()) {
      if (at instanceof ListView) {
        at.requestFocus();
        return;
      }
    }
  }
}
