package org.pizhu.ui.history;

import org.pizhu.library.annotation.Bin;

/** Hears what was done in the history and the bin. Called on the JavaFX thread, once it is on disk. */
public interface HistoryListener {

  /**
   * One went to another point of the history.
   *
   * @param edits how many acts were undone or redone; at least one
   * @param way which of the two
   */
  void went(int edits, Way way);

  /** Whether acts were undone or redone. */
  enum Way { UNDONE, REDONE }

  /** The report of an import is wanted. */
  void report(long editId);

  /** An annotation was restored. */
  void restored(Bin.Restored restored);

  /** Asks whether the bin is to be emptied for good. */
  boolean mayEmpty(int annotations);

  /** The bin was emptied. */
  void emptied(int annotations);

  /** Something failed; it is in the log already. */
  void failed(Throwable thrown);

  /** The pane is to go away. */
  void closed();
}
