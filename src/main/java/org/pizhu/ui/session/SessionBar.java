package org.pizhu.ui.session;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Session;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.Tip;

/**
 * The session in the upper edge of the window: name · 12/40 · progress · time. One button: it opens the panel. Without a session it offers
 * to start one.
 */
public final class SessionBar extends Button {

  private final Messages messages;
  private final EllipsisLabel name = new EllipsisLabel();
  private final Label count = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Label state = new Label();
  private final HBox content = new HBox();
  private final Tip tip = new Tip(this);

  /**
   * @param messages the words
   * @param model what is shown
   * @param open opens the panel under the bar
   */
  public SessionBar(Messages messages, SessionModel model, Runnable open) {
    this.messages = messages;
    getStyleClass().add("session-bar");
    content.setAlignment(Pos.CENTER);
    content.getStyleClass().add("content");
    name.getStyleClass().add("name");
    for (Label whole : new Label[] {count, state}) {
      whole.setMinWidth(USE_PREF_SIZE);
    }
    progress.setFocusTraversable(false);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setGraphic(content);
    setOnAction(event -> open.run());
    model.view().subscribe(this::show);
  }

  /** All but the name of the session is always there. */
  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + content.minWidth(-1) + snappedRightInset();
  }

  private void show(SessionView view) {
    if (view.state() == SessionView.State.NONE) {
      state.setText(messages.get("session.start"));
      say(messages.get("session.start"), state);
      return;
    }
    Session session = view.shown().session();
    name.setText(session.name());
    count.setText(new SessionWords(messages).progress(session));
    progress.setProgress(SessionWords.part(session));
    String time = SessionWords.clock(session.active());
    String words = switch (view.state()) {
      case ON, NONE -> time;
      case BREAK -> messages.get("session.break");
      case ENDED -> messages.get("session.ended");
    };
    state.setText(words);
    say(messages.get("session.bar", session.name(), session.done(), session.stories(), words),
        name, count, progress, state);
  }

  private void say(String words, Node... shown) {
    content.getChildren().setAll(shown);
    setAccessibleText(words);
    tip.text(words);
  }
}
