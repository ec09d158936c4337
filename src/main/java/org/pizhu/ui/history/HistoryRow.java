package org.pizhu.ui.history;

import org.pizhu.model.EditLine;

/** A row of the history. */
sealed interface HistoryRow {

  /** An act; going there leaves it the last one that stands. */
  record Act(EditLine line) implements HistoryRow {}

  /** The line between what was undone and what stands. */
  record Now() implements HistoryRow {}

  /** The point before the first act. */
  record Start() implements HistoryRow {}
}
