package org.pizhu.ui.main;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.ui.annotation.NoteActions;
import org.pizhu.ui.annotation.SelectionBar.Draft;

/** What becomes of words in the bar at a selection that are not an annotation yet. */
final class BarDrafts {

  private final TargetActs targets;
  private final NoteActions notes;

  BarDrafts(TargetActs targets, NoteActions notes) {
    this.targets = targets;
    this.notes = notes;
  }

  /**
   * Saves them, as a note on a card is saved when one goes elsewhere.
   *
   * @param story the story that was open; 0 for none
   * @param about what they are about
   */
  void keep(long story, @Nullable Picked about, Optional<Draft> written) {
    if (story != 0 && about != null) {
      written.ifPresent(draft -> targets.keep(story, about, draft));
    }
  }

  /** They were given up: for a while they can still be saved. Tags alone are found again at once. */
  void drop(long story, @Nullable Picked about, Optional<Draft> written) {
    if (written.filter(draft -> !draft.note().isEmpty()).isPresent()) {
      notes.dropped(() -> keep(story, about, written));
    }
  }
}
