package org.pizhu.ui.history;

import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
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
import org.pizhu.model.BinEntry;
import org.pizhu.model.Target;
import org.pizhu.ui.control.EllipsisLabel;
import org.pizhu.ui.control.EmptyState;
import org.pizhu.ui.control.ProgressStrip;
import org.pizhu.ui.control.TargetWords;
import org.pizhu.ui.theme.Icons;

/** The deleted annotations, the newest first; Enter, a double click or the button restores one. */
final class BinList extends VBox {

  private static final int AHEAD = 50;

  private final Messages messages;
  private final BinModel model;
  private final HistoryWords words;
  private final ProgressStrip progress;
  private final ListView<BinEntry> list;
  private int selected;

  BinList(Messages messages, BinModel model, HistoryWords words, ProgressStrip progress) {
    this.messages = messages;
    this.model = model;
    this.words = words;
    this.progress = progress;
    list = new ListView<>(model.entries());
    list.getStyleClass().addAll("ruled-list", "bin-list");
    list.setAccessibleText(messages.get("history.bin"));
    placeholder();
    list.getSelectionModel().selectedIndexProperty().addListener((observable, before, index) -> {
      if (index.intValue() >= 0) {
        selected = index.intValue();
      }
    });
    list.setCellFactory(view -> new Cell());
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        restore(list.getSelectionModel().getSelectedItem());
        event.consume();
      }
    });
    model.entries().addListener((ListChangeListener<BinEntry>) change -> selectOne());
    model.busy().addListener((observable, before, busy) -> {
      if (!busy) {
        progress.finish();
      }
    });
    Button restore = new Button(messages.get("history.bin.restore"), Icons.UNDO.node());
    restore.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    restore.setOnAction(event -> restore(list.getSelectionModel().getSelectedItem()));
    Button empty = new Button(messages.get("history.bin.empty"), Icons.DELETE.node());
    empty.disableProperty().bind(model.count().isEqualTo(0).or(model.busy()));
    empty.setOnAction(event -> empty());
    Stream.of(restore, empty).forEach(this::keepKeyboard);
    HBox foot = new HBox(8, restore, empty);
    foot.setAlignment(Pos.CENTER_RIGHT);
    VBox.setVgrow(list, Priority.ALWAYS);
    getStyleClass().add("history-tab");
    getChildren().addAll(list, foot);
  }

  private void placeholder() {
    list.setPlaceholder(new Region());
    model.loaded().addListener(observable -> list.setPlaceholder(
        new EmptyState(Icons.DELETE, messages.get("history.bin.none")).hint(messages.get("history.bin.none.hint"))));
  }

  @Override
  public void requestFocus() {
    list.requestFocus();
  }

  /** So that Enter does something at once. What stands at the place of one that was restored comes next. */
  private void selectOne() {
    int last = model.entries().size() - 1;
    if (last >= 0) {
      list.getSelectionModel().clearAndSelect(Math.min(selected, last));
    }
  }

  /** A button that has nothing more to do leaves the keyboard to the list, and not to what comes next in the window. */
  private void keepKeyboard(Button button) {
    button.disabledProperty().addListener((observable, before, disabled) -> {
      if (disabled && button.isFocused()) {
        list.requestFocus();
      }
    });
  }

  private void restore(@Nullable BinEntry entry) {
    if (entry != null) {
      model.restore(entry);
    }
  }

  private void empty() {
    var running = model.empty(progress);
    if (model.busy().get()) {
      progress.start(messages.get("history.bin.emptying"), running::cancel);
    }
  }

  /** The quote over its note, its story, and how it got here. */
  private final class Cell extends ListCell<BinEntry> {
    private final EllipsisLabel quote = new EllipsisLabel();
    private final EllipsisLabel note = new EllipsisLabel();
    private final EllipsisLabel meta = new EllipsisLabel();
    private final VBox rows = new VBox(2, quote, note, meta);

    Cell() {
      getStyleClass().add("history-cell");
      quote.getStyleClass().add("bin-quote");
      meta.getStyleClass().add("quiet");
      setPrefWidth(0);
      setOnMouseClicked(event -> {
        if (event.getClickCount() == 2) {
          restore(getItem());
        }
      });
    }

    @Override
    protected void updateItem(@Nullable BinEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      Target target = entry.annotation().target();
      String about = TargetWords.kind(messages, target);
      String quoted = HistoryWords.cut(target.words());
      quote.setText(about.isEmpty() || quoted.isEmpty() ? about + quoted : about + " · " + quoted);
      boolean noted = !entry.annotation().note().isEmpty();
      note.setText(HistoryWords.cut(entry.annotation().note()));
      note.setVisible(noted);
      note.setManaged(noted);
      String key = entry.reason() == BinEntry.Reason.DELETED ? "history.bin.deleted" : "history.bin.undone";
      String headline = HistoryWords.cut(entry.headline());
      meta.setText(messages.get(key, headline, entry.by(), words.time(entry.at())));
      setGraphic(rows);
      setAccessibleText(quote.getText() + " " + note.getText() + " " + meta.getText());
      if (getIndex() > model.entries().size() - AHEAD) {
        model.more();
      }
    }
  }
}
