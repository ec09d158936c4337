package org.pizhu.ui.history;

import java.util.function.LongConsumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.EditKind;
import org.pizhu.model.EditLine;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.ProgressStrip;
import org.pizhu.ui.theme.Icons;

/** The acts, the newest first; a click or Enter on one goes there. */
final class HistoryList extends VBox {

  private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
  private static final PseudoClass LINE = PseudoClass.getPseudoClass("line");
  /** So many rows before the last one the next page is asked for. */
  private static final int AHEAD = 50;
  /** So many rows are shown above the line «now». */
  private static final int ABOVE = 4;
  private static final KeyCode REPORT = KeyCode.R;

  private final Messages messages;
  private final HistoryModel model;
  private final HistoryWords words;
  private final ProgressStrip progress;
  private final LongConsumer reports;
  private final ListView<HistoryRow> list;

  /**
   * @param reports shows the report of the import with the number of an edit
   */
  HistoryList(
      Messages messages, HistoryModel model, HistoryWords words, ProgressStrip progress, LongConsumer reports) {
    this.messages = messages;
    this.model = model;
    this.words = words;
    this.progress = progress;
    this.reports = reports;
    list = new ListView<>(model.rows());
    list.getStyleClass().addAll("ruled-list", "history-list");
    list.setAccessibleText(messages.get("history.title"));
    list.setPlaceholder(new Region());
    model.loaded().addListener(observable -> list.setPlaceholder(
        new EmptyState(Icons.UNDO, messages.get("history.none")).hint(messages.get("history.none.hint"))));
    list.setCellFactory(view -> new Cell());
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        goTo(list.getSelectionModel().getSelectedItem());
        event.consume();
      } else if (event.getCode() == REPORT && !event.isShortcutDown() && report(list.getSelectionModel().getSelectedItem())) {
        event.consume();
      }
    });
    model.rows().addListener((ListChangeListener<HistoryRow>) this::showNow);
    model.busy().addListener((observable, before, busy) -> {
      if (!busy) {
        progress.finish();
      }
    });
    Label hint = new Label(messages.get("history.hint"));
    hint.getStyleClass().add("quiet");
    hint.setWrapText(true);
    VBox.setVgrow(list, Priority.ALWAYS);
    getStyleClass().add("history-tab");
    getChildren().addAll(list, hint);
  }

  @Override
  public void requestFocus() {
    list.requestFocus();
  }

  /** Brings «now» in sight and selects the act below it, but doesn't move the list when a page is added at its end. */
  private void showNow(ListChangeListener.Change<? extends HistoryRow> change) {
    boolean anew = false;
    while (change.next()) {
      anew |= change.getFrom() == 0;
    }
    int now = model.nowIndex();
    if (anew && now >= 0) {
      list.getSelectionModel().clearAndSelect(Math.min(now + 1, model.rows().size() - 1));
      list.scrollTo(Math.max(0, now - ABOVE));
    }
  }

  /** Asks for the report of an import; says whether the row is one. */
  private boolean report(@Nullable HistoryRow row) {
    boolean isImport = row instanceof HistoryRow.Act act && act.line().kind() == EditKind.IMPORT_STORIES;
    if (isImport) {
      reports.accept(((HistoryRow.Act) row).line().id());
    }
    return isImport;
  }

  private void goTo(@Nullable HistoryRow row) {
    if (row == null || row instanceof HistoryRow.Now || model.busy().get()) {
      return;
    }
    var running = model.goTo(row, progress);
    if (model.busy().get()) {
      progress.start(messages.get("history.going"), running::cancel);
    }
  }

  /** An act over who did it and when; or a line across. */
  private final class Cell extends ListCell<HistoryRow> {
    private final EllipsisLabel act = new EllipsisLabel();
    private final EllipsisLabel meta = new EllipsisLabel();
    private final VBox rows = new VBox(2, act, meta);
    private final IconButton report =
        new IconButton(Icons.ORDER, messages.get("history.report"), REPORT.getName(), () -> report(getItem()));
    private final HBox whole = new HBox(8, rows, report);
    private final Label lineWords = new Label();
    private final HBox line = new HBox(8, rule(), lineWords, rule());

    Cell() {
      getStyleClass().add("history-cell");
      meta.getStyleClass().add("quiet");
      line.setAlignment(Pos.CENTER);
      lineWords.getStyleClass().add("history-line");
      HBox.setHgrow(rows, Priority.ALWAYS);
      whole.setAlignment(Pos.CENTER_LEFT);
      report.setFocusTraversable(false);
      setPrefWidth(0);
      setOnMouseClicked(event -> goTo(getItem()));
    }

    private static Region rule() {
      Region rule = new Region();
      rule.getStyleClass().add("history-rule");
      HBox.setHgrow(rule, Priority.ALWAYS);
      return rule;
    }

    @Override
    protected void updateItem(@Nullable HistoryRow row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(UNDONE, false);
      pseudoClassStateChanged(LINE, false);
      if (empty || row == null) {
        setGraphic(null);
        setAccessibleText(null);
      } else if (row instanceof HistoryRow.Act shown) {
        show(shown.line());
      } else {
        showLine(messages.get(row instanceof HistoryRow.Now ? "history.now" : "history.start"));
        pseudoClassStateChanged(LINE, row instanceof HistoryRow.Now);
      }
      if (getIndex() > model.rows().size() - AHEAD) {
        model.more();
      }
    }

    private void show(EditLine shown) {
      pseudoClassStateChanged(UNDONE, shown.state() == EditLine.State.UNDONE);
      act.setText(words.act(shown));
      meta.setText(words.meta(shown));
      report.setVisible(shown.kind() == EditKind.IMPORT_STORIES);
      report.setManaged(report.isVisible());
      setGraphic(whole);
      setAccessibleText(act.getText() + " " + meta.getText());
    }

    private void showLine(String said) {
      lineWords.setText(said);
      setGraphic(line);
      setAccessibleText(said);
    }
  }
}
