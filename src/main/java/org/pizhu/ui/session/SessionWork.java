package org.pizhu.ui.session;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Session;
import org.pizhu.model.SessionStory;
import org.pizhu.model.SessionSummary;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.PanelParts;
import org.pizhu.ui.control.SegmentedTabs;
import org.pizhu.ui.theme.Icons;

/** A session under way: how far it is, its list, and what can be done with it. */
final class SessionWork extends VBox {

  /** What can be done with a session under way. */
  interface Acts {
    void open(SessionStory story);

    void toggle(SessionStory story);

    void next();

    void pause();

    void resume();

    void end();

    void startAnother();
  }

  private enum Tab { OPEN, ALL }

  /** What the buttons offer first: the next story, to go on after a break, or to end what is all done. */
  private enum Offer { NEXT, RESUME, END }

  private static final double ROW = 34;
  private static final int MOST_ROWS = 9;
  private static final int LEAST_ROWS = 4;

  private final Messages messages;
  private final SessionWords words;
  private final PanelParts parts;
  private final Acts acts;
  private final EllipsisLabel name = new EllipsisLabel();
  private final Label progressWords = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final SegmentedTabs<Tab> tabs = new SegmentedTabs<>(Tab.OPEN);
  private final ListView<SessionStory> list = new ListView<>();
  private final HBox buttons = new HBox(8);
  private List<SessionStory> stories = List.of();
  private @Nullable Offer shownOffer;

  SessionWork(Messages messages, Acts acts) {
    this.messages = messages;
    parts = new PanelParts(messages);
    this.acts = acts;
    words = new SessionWords(messages);
    getStyleClass().add("session-part");
    name.getStyleClass().add("panel-heading");
    progressWords.getStyleClass().add("panel-title");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setFocusTraversable(false);
    tabs.add(Tab.OPEN, messages.get("session.open")).add(Tab.ALL, messages.get("session.all"));
    tabs.selectedProperty().subscribe(tab -> fill());
    list.getStyleClass().add("session-list");
    list.setCellFactory(view -> new SessionListCell(messages, acts::open, acts::toggle));
    list.setFixedCellSize(ROW);
    list.setPlaceholder(new EmptyState(Icons.CONFIRM, messages.get("session.all-done")));
    list.setAccessibleText(messages.get("session.list"));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(name, progressWords, progress, tabs, list, buttons);
  }

  private void onKey(KeyEvent event) {
    SessionStory story = list.getSelectionModel().getSelectedItem();
    if (story == null) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      acts.open(story);
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE) {
      acts.toggle(story);
      event.consume();
    }
  }

  void show(SessionView view) {
    SessionSummary summary = view.shown();
    Session session = summary.session();
    name.setText(session.name());
    progressWords.setText(messages.get(
        "session.progress", words.stories(session), words.active(session.active())));
    progress.setProgress(SessionWords.part(session));
    progress.setAccessibleText(words.stories(session));
    tabs.count(Tab.OPEN, session.open());
    tabs.count(Tab.ALL, session.stories());
    if (!summary.stories().equals(stories)) {
      stories = summary.stories();
      fill();
    }
    Offer offer = view.state() != SessionView.State.ON ? Offer.RESUME : session.open() > 0 ? Offer.NEXT : Offer.END;
    if (offer != shownOffer) {
      shownOffer = offer;
      buttons.getChildren().setAll(switch (offer) {
        case NEXT -> onButtons();
        case RESUME -> breakButtons();
        case END -> doneButtons();
      });
    }
  }

  /** The row that the keyboard is on stays, or the one that takes its place. */
  private void fill() {
    int row = list.getSelectionModel().getSelectedIndex();
    list.getItems().setAll(tabs.selectedProperty().get() == Tab.ALL
        ? stories
        : stories.stream().filter(story -> !story.isDone()).toList());
    int rows = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, stories.size()));
    list.setPrefHeight(rows * ROW + 2);
    if (!list.getItems().isEmpty()) {
      list.getSelectionModel().select(Math.max(0, Math.min(row, list.getItems().size() - 1)));
    }
  }

  private List<Region> onButtons() {
    Button next = parts.button("session.next", acts::next);
    next.getStyleClass().add("accent");
    return List.of(next, PanelParts.space(), parts.button("session.pause", acts::pause), parts.button("session.end", acts::end));
  }

  /** There is no next one. */
  private List<Region> doneButtons() {
    Button end = parts.button("session.end", acts::end);
    end.getStyleClass().add("accent");
    return List.of(end, PanelParts.space(), parts.button("session.pause", acts::pause));
  }

  private List<Region> breakButtons() {
    Button resume = parts.button("session.resume", acts::resume);
    resume.getStyleClass().add("accent");
    return List.of(
        resume, PanelParts.space(), parts.button("session.another", acts::startAnother), parts.button("session.end", acts::end));
  }
}
