package org.pizhu.ui.session;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pizhu.exporter.set.ExportFormat;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Session;
import org.pizhu.model.SessionStory;
import org.pizhu.model.SessionSummary;
import org.pizhu.ui.control.Chip;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.PanelParts;
import org.pizhu.ui.control.ScrollBox;

/** What came of a session that has ended, with what can be written of it. */
final class SessionResult extends VBox {

  private static final int MOST_TAGS = 12;
  private static final int MOST_STORIES = 5;

  private final Messages messages;
  private final SessionWords words;
  private final PanelParts parts;
  private final SessionListener listener;
  private final Runnable reopened;
  private final Runnable closed;

  /**
   * @param messages the words
   * @param listener writes files
   * @param reopened goes on with the session
   * @param closed puts the summary away
   */
  SessionResult(Messages messages, SessionListener listener, Runnable reopened, Runnable closed) {
    this.messages = messages;
    this.listener = listener;
    this.reopened = reopened;
    this.closed = closed;
    words = new SessionWords(messages);
    parts = new PanelParts(messages);
    getStyleClass().add("session-part");
  }

  void show(SessionSummary summary) {
    EllipsisLabel heading = new EllipsisLabel(messages.get("session.result", summary.session().name()));
    heading.getStyleClass().add("panel-heading");
    VBox told = new VBox(facts(summary));
    told.getStyleClass().add("session-part");
    if (!summary.tags().isEmpty()) {
      told.getChildren().addAll(title("session.tags"), tags(summary.tags()));
    }
    if (!summary.open().isEmpty()) {
      told.getChildren().addAll(title("session.still-open"), open(summary.open()));
    }
    Label export = title("session.export");
    export.setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(heading, new ScrollBox(told).reachable(heading.getText()), export, exports(summary.session()), done());
  }

  private Label title(String key) {
    Label label = new Label(messages.get(key));
    label.getStyleClass().add("panel-title");
    return label;
  }

  private Node facts(SessionSummary summary) {
    GridPane grid = new GridPane();
    grid.setHgap(12);
    grid.setVgap(6);
    fact(grid, 0, "session.active", words.active(summary.session().active()));
    fact(grid, 1, "session.list", words.stories(summary.session()));
    fact(grid, 2, "session.made", words.annotations(summary));
    return grid;
  }

  private void fact(GridPane grid, int row, String key, String value) {
    Label label = new Label(messages.get(key));
    label.getStyleClass().add("panel-label");
    label.setMinWidth(USE_PREF_SIZE);
    grid.add(label, 0, row);
    grid.add(new Label(value), 1, row);
  }

  private Node tags(List<SessionSummary.TagUse> tags) {
    FlowPane flow = new FlowPane(6, 6);
    flow.setPrefWrapLength(0);
    tags.stream().limit(MOST_TAGS)
        .map(tag -> new Chip(messages.get("session.tag", tag.path(), tag.annotations())))
        .forEach(flow.getChildren()::add);
    if (tags.size() > MOST_TAGS) {
      flow.getChildren().add(quiet(messages.get("session.more", tags.size() - MOST_TAGS)));
    }
    return flow;
  }

  private Node open(List<SessionStory> stories) {
    VBox lines = new VBox(4);
    stories.stream().limit(MOST_STORIES)
        .map(story -> new EllipsisLabel(words.headline(story)))
        .forEach(lines.getChildren()::add);
    if (stories.size() > MOST_STORIES) {
      lines.getChildren().add(quiet(messages.get("session.more", stories.size() - MOST_STORIES)));
    }
    return lines;
  }

  private static Label quiet(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("quiet");
    return label;
  }

  private Node exports(Session session) {
    return new HBox(8,
        parts.button("session.export.markdown", () -> listener.exportSummary(session, ExportFormat.MARKDOWN)),
        parts.button("session.export.html", () -> listener.exportSummary(session, ExportFormat.HTML)),
        parts.button("session.export.notes", () -> listener.exportNotes(session)));
  }

  private Node done() {
    Button close = parts.button("session.close", closed);
    close.getStyleClass().add("accent");
    return PanelParts.row(parts.button("session.reopen", reopened), close);
  }
}
