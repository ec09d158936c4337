package org.pizhu.ui.history;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pizhu.library.annotation.Bin;
import org.pizhu.model.BinEntry;
import org.pizhu.task.TaskRunner;

/**
 * The model of the bin: its entries, the newest first, loaded page by page; restoring and emptying. To be used on the JavaFX thread.
 */
final class BinModel {

  static final int PAGE = 200;

  private final Bin bin;
  private final TaskRunner tasks;
  private final HistoryListener listener;
  private final ObservableList<BinEntry> entries = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private String filter = "";
  private boolean whole;
  private long request;

  BinModel(Bin bin, TaskRunner tasks, HistoryListener listener) {
    this.bin = bin;
    this.tasks = tasks;
    this.listener = listener;
  }

  /** What a list shows. */
  ObservableList<BinEntry> entries() {
    return entries;
  }

  /** How many are in the bin, shown or not. */
  ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  /** Whether the bin is being emptied. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Whether it is known what there is; before, a list that is empty says nothing. */
  ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }

  /** Shows only what has these words in quote, note, headline or the name of who deleted it. */
  void filter(String text) {
    filter = text.strip();
    load(0, PAGE);
  }

  /** Loads again as much as is shown, after something was done. */
  void reload() {
    load(0, Math.max(PAGE, entries.size()));
  }

  /** Loads the next page, unless all is there. */
  void more() {
    if (!whole && !entries.isEmpty()) {
      load(entries.get(entries.size() - 1).id(), PAGE);
    }
  }

  private record Loaded(List<BinEntry> page, int count) {}

  private void load(long before, int most) {
    long asked = ++request;
    String words = filter;
    // Asked for once only: set again by what is loaded.
    whole = true;
    tasks.inOrder(progress -> new Loaded(bin.page(before, words, most), bin.count()), found -> {
      if (asked == request) {
        count.set(found.count());
        List<BinEntry> all = new ArrayList<>(before == 0 ? List.of() : entries);
        all.addAll(found.page());
        entries.setAll(all);
        whole = found.page().size() < most;
        loaded.set(true);
      }
    }, listener::failed);
  }

  /** Brings an annotation back. */
  void restore(BinEntry entry) {
    tasks.inOrder(progress -> bin.restore(entry.id()), restored -> {
      reload();
      listener.restored(restored);
    }, thrown -> {
      reload();
      listener.failed(thrown);
    });
  }

  /**
   * Asks, and empties the bin for good.
   *
   * @param progress hears how far it is
   * @return what can stop it; then the bin stays as it is
   */
  TaskRunner.Running empty(TaskRunner.ProgressListener progress) {
    if (busy.get() || count.get() == 0 || !listener.mayEmpty(count.get())) {
      return () -> { };
    }
    busy.set(true);
    return tasks.start(bin::empty, progress, gone -> {
      busy.set(false);
      reload();
      if (gone > 0) {
        listener.emptied(gone);
      }
    }, thrown -> {
      busy.set(false);
      reload();
      listener.failed(thrown);
    });
  }
}
