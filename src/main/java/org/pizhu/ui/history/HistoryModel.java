package org.pizhu.ui.history;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pizhu.library.edit.History;
import org.pizhu.model.EditFilter;
import org.pizhu.model.EditLine;
import org.pizhu.task.TaskRunner;

/**
 * The model of the history: its rows, the newest first, loaded page by page, and going to one of them. To be used on the JavaFX thread;
 * the work goes through the task runner.
 */
final class HistoryModel {

  static final int PAGE = 200;

  private final History history;
  private final TaskRunner tasks;
  private final HistoryWords words;
  private final HistoryListener listener;
  private final ObservableList<HistoryRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private List<EditLine> lines = List.of();
  private EditFilter filter = EditFilter.ALL;
  private boolean whole;
  private boolean loading;
  private long request;

  HistoryModel(History history, TaskRunner tasks, HistoryWords words, HistoryListener listener) {
    this.history = history;
    this.tasks = tasks;
    this.words = words;
    this.listener = listener;
  }

  /** What a list shows. */
  ObservableList<HistoryRow> rows() {
    return rows;
  }

  /** Whether one is on the way to another point. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Whether it is known what there is; before, a list that is empty says nothing. */
  ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  /** The index of the line «now»; -1 while it is further down than what is loaded. */
  int nowIndex() {
    return rows.indexOf(new HistoryRow.Now());
  }

  /** Shows only acts that have these words: in themselves, in what they were about, or in who did them. */
  void filter(String text) {
    String wanted = text.strip();
    filter = wanted.isEmpty() ? EditFilter.ALL : new EditFilter(wanted, words.kinds(wanted));
    load(0, PAGE);
  }

  /** Loads again as much as is shown, after something was done. */
  void reload() {
    load(0, Math.max(PAGE, lines.size()));
  }

  /** Loads the next page, unless all is there. */
  void more() {
    if (!whole && !loading && !lines.isEmpty()) {
      load(lines.get(lines.size() - 1).id(), PAGE);
    }
  }

  private void load(long before, int count) {
    long asked = ++request;
    EditFilter wanted = filter;
    loading = true;
    tasks.inOrder(progress -> history.page(wanted, before, count), page -> {
      if (asked == request) {
        loading = false;
        show(before, page, page.size() < count);
        loaded.set(true);
      }
    }, thrown -> {
      loading = false;
      listener.failed(thrown);
    });
  }

  private void show(long before, List<EditLine> page, boolean last) {
    List<EditLine> all = new ArrayList<>(before == 0 ? List.of() : lines);
    all.addAll(page);
    lines = all;
    whole = last;
    List<HistoryRow> shown = new ArrayList<>(all.size() + 2);
    boolean past = false;
    for (EditLine line : all) {
      if (!past && line.state() == EditLine.State.DONE) {
        shown.add(new HistoryRow.Now());
        past = true;
      }
      shown.add(new HistoryRow.Act(line));
    }
    if (whole && filter.equals(EditFilter.ALL) && !all.isEmpty()) {
      if (!past) {
        shown.add(new HistoryRow.Now());
      }
      shown.add(new HistoryRow.Start());
    }
    int there = rows.size();
    if (before > 0 && there <= shown.size() && shown.subList(0, there).equals(rows)) {
      rows.addAll(shown.subList(there, shown.size()));
    } else {
      rows.setAll(shown);
    }
  }

  /**
   * Goes to a row: undoes what was done after it, or redoes what was undone up to it.
   *
   * @param progress hears how far it is
   * @return what can stop it; where it stops, it stays
   */
  TaskRunner.Running goTo(HistoryRow row, TaskRunner.ProgressListener progress) {
    if (busy.get() || row instanceof HistoryRow.Now) {
      return () -> { };
    }
    long target = row instanceof HistoryRow.Act act ? act.line().id() : 0;
    boolean forth = row instanceof HistoryRow.Act act && act.line().state() == EditLine.State.UNDONE;
    busy.set(true);
    return tasks.start(work -> history.goTo(target, work), progress, edits -> {
      busy.set(false);
      if (edits > 0) {
        listener.went(edits, forth ? HistoryListener.Way.REDONE : HistoryListener.Way.UNDONE);
      }
      reload();
    }, thrown -> {
      busy.set(false);
      reload();
      listener.failed(thrown);
    });
  }
}
