package org.pizhu.ui.main.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Story;
import org.pizhu.model.TextRange;
import org.pizhu.ui.annotation.NoteActions;
import org.pizhu.ui.annotation.SelectionBar;
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

  /**
   * Saves them where the story has come anew. They are about the same words, where these stand in one place only; of words that are gone, or
   * that stand in several places, nobody knows which are meant: then they are about the story, and say the words.
   *
   * @param before the story on which something was selected
   * @param now the story as it is now
   */
  void keep(long story, @Nullable Picked about, Optional<Draft> written, @Nullable Story before, @Nullable Story now) {
    boolean isSame = !(about instanceof Picked.Words) || before == null || now == null || before.text().equals(now.text());
    if (isSame || written.isEmpty()) {
      keep(story, about, written);
      return;
    }
    Picked.Words selected = (Picked.Words) about;
    String words = selected.range().of(before.text());
    int at = now.text().indexOf(words);
    boolean isOnce = at >= 0 && now.text().indexOf(words, at + 1) < 0;
    Draft draft = written.get();
    if (isOnce) {
      keep(story, new Picked.Words(new TextRange(at, at + words.length()), selected.onScreen()), written);
    } else {
      String note = "> " + words.replace("\n", "\n> ") + (draft.note().isEmpty() ? "" : "\n\n" + draft.note());
      keep(story, new Picked.Story(selected.onScreen()), Optional.of(new Draft(draft.color(), draft.tags(), note)));
    }
  }

  /**
   * Saves them and puts the bar away where something else is selected now than they are about: they are not to go over to other words. A selection
   * that only begins or ends elsewhere than before is the same one, corrected.
   *
   * @param about what they are about
   * @param now what is selected now
   */
  void leave(long story, @Nullable Picked about, Picked now, SelectionBar bar) {
    Optional<Draft> written = bar.draft();
    if (about != null && !about.meets(now) && written.isPresent()) {
      keep(story, about, written);
      bar.hide();
    }
  }

  /** They were given up: for a while they can still be saved. Tags alone are found again at once. */
  void drop(long story, @Nullable Picked about, Optional<Draft> written) {
    if (written.filter(draft -> !draft.note().isEmpty()).isPresent()) {
      notes.dropped(() -> keep(story, about, written));
    }
  }
}
