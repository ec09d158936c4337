package org.pizhu.ui.history;

import java.time.Clock;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.control.FilterField;
import org.pizhu.ui.control.Focus;
import org.pizhu.ui.control.IconButton;
import org.pizhu.ui.control.ProgressStrip;
import org.pizhu.ui.control.SegmentedTabs;
import org.pizhu.ui.theme.Icons;

/** The history and the bin of a library, each on a tab, with one filter over both. */
public final class HistoryPane extends VBox {

  /** What is shown. */
  public enum Tab { HISTORY, BIN }

  private final HistoryModel history;
  private final BinModel bin;
  private final HistoryList historyList;
  private final BinList binList;
  private final SegmentedTabs<Tab> tabs;
  private final FilterField filter;

  /**
   * @param messages the words
   * @param library whose history it is
   * @param tasks does the work
   * @param clock says in which zone times are shown
   * @param listener hears of what is done
   */
  public HistoryPane(Messages messages, Library library, TaskRunner tasks, Clock clock, HistoryListener listener) {
    HistoryWords words = new HistoryWords(messages, clock);
    history = new HistoryModel(library.history(), tasks, words, listener);
    bin = new BinModel(library.bin(), tasks, listener);
    ProgressStrip progress = new ProgressStrip(messages);
    historyList = new HistoryList(messages, history, words, progress, listener::report);
    binList = new BinList(messages, bin, words, progress);
    tabs = new SegmentedTabs<>(Tab.HISTORY)
        .add(Tab.HISTORY, messages.get("history.title"))
        .add(Tab.BIN, messages.get("history.bin"));
    filter = new FilterField(messages, messages.get("history.filter"));
    getStyleClass().addAll("panel", "history-pane");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    IconButton close = new IconButton(Icons.CLOSE, messages.get("history.close"), "Esc", listener::closed);
    HBox head = new HBox(8, tabs, space, filter, close);
    head.setAlignment(Pos.CENTER_LEFT);
    StackPane body = new StackPane(historyList, binList);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body, progress);
    tabs.selectedProperty().addListener((observable, before, tab) -> showTab());
    bin.count().addListener((observable, before, count) -> tabs.count(Tab.BIN, count.intValue()));
    filter.textProperty().addListener((observable, before, text) -> {
      history.filter(text);
      bin.filter(text);
    });
    // Before the lists, which take Esc for the end of an editing that they never have; the field empties itself first.
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && (filter.getText().isEmpty() || !filter.isFocusWithin())) {
        listener.closed();
        event.consume();
      }
    });
    showTab();
  }

  private void showTab() {
    boolean hadKeyboard = Focus.isIn(historyList) || Focus.isIn(binList);
    Map.of(Tab.HISTORY, historyList, Tab.BIN, binList).forEach((tab, list) -> {
      boolean shown = tab == tabs.selectedProperty().get();
      list.setVisible(shown);
      list.setManaged(shown);
    });
    if (hadKeyboard) {
      // JavaFX would give the keyboard to the first control of the window.
      (tabs.selectedProperty().get() == Tab.HISTORY ? historyList : binList).requestFocus();
    }
  }

  /** Loads everything anew, shows a tab, and takes the keyboard. */
  public void show(Tab tab) {
    tabs.selectedProperty().set(tab);
    filter.clear();
    reload();
    (tab == Tab.HISTORY ? historyList : binList).requestFocus();
  }

  /** Loads what is shown anew, after something was done in the library. */
  public void reload() {
    history.reload();
    bin.reload();
  }
}
