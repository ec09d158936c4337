package org.pizhu.ui.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.model.SessionStory;
import org.pizhu.ui.session.SessionView.State;

/** The panel of the session: starting one, working through its list, and what came of it, each in place of the other. */
public final class SessionPanel extends VBox {

  private final Messages messages;
  private final Clock clock;
  private final SessionModel model;
  private final SessionListener listener;
  private final Supplier<SessionChoices> choices;
  private final SessionStart start;
  private final SessionWork work;
  private final SessionResult result;
  private State shownState = State.NONE;

  /**
   * @param messages the words
   * @param clock tells what is today, for the name that is proposed
   * @param model what is shown
   * @param listener opens stories and writes files
   * @param choices the stories that a session could be about, asked for when one may be started
   */
  public SessionPanel(
      Messages messages, Clock clock, SessionModel model, SessionListener listener, Supplier<SessionChoices> choices) {
    this.messages = messages;
    this.clock = clock;
    this.model = model;
    this.listener = listener;
    this.choices = choices;
    getStyleClass().addAll("panel", "session-panel");
    start = new SessionStart(
        messages,
        (stories, name) -> model.start(stories, name, listener::workOn),
        name -> listener.unread(stories -> model.start(stories, name, listener::workOn)));
    work = new SessionWork(messages, new WorkActs());
    result = new SessionResult(messages, listener, () -> model.reopen(listener::goOn), () -> {
      model.close();
      listener.finished();
    });
    offer();
    getChildren().setAll(start);
    model.view().subscribe(this::show);
  }

  private void offer() {
    start.offer(choices.get(), messages.get("session.proposed-name", messages.date(LocalDate.now(clock))));
  }

  /** Brings what is shown up to date, before the panel is opened. */
  public void refresh() {
    if (model.view().get().state() == State.NONE) {
      offer();
    }
    model.refresh();
  }

  private void show(SessionView view) {
    boolean hadFocus = isFocusWithin();
    Node part = switch (view.state()) {
      case NONE -> start;
      case ON, BREAK -> work;
      case ENDED -> result;
    };
    if (part == work) {
      work.show(view);
    } else if (part == result) {
      result.show(view.shown());
    } else if (shownState != State.NONE) {
      offer();
    }
    boolean other = !getChildren().contains(part);
    getChildren().setAll(List.of(part));
    if (hadFocus && (other || shownState != view.state())) {
      // The button that was pressed has gone: the keyboard must not fall out of the panel with it.
      focusFirst(part);
    }
    shownState = view.state();
  }

  private static boolean focusFirst(Node node) {
    if (node.isFocusTraversable() && !node.isDisabled()) {
      node.requestFocus();
      return true;
    }
    return node instanceof javafx.scene.Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(SessionPanel::focusFirst);
  }

  /** What is done in the list. */
  private final class WorkActs implements SessionWork.Acts {
    @Override
    public void open(SessionStory story) {
      listener.openStory(story.storyId());
    }

    @Override
    public void toggle(SessionStory story) {
      model.toggle(story);
    }

    @Override
    public void next() {
      listener.next();
    }

    @Override
    public void pause() {
      model.pause();
    }

    @Override
    public void resume() {
      model.resume(listener::goOn);
    }

    @Override
    public void end() {
      model.end();
    }

    @Override
    public void startAnother() {
      model.setAside();
    }
  }
}
