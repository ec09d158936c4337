package org.pizhu.ui.main;

import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.ui.main.workspace.LongWork;

/** Keeps families of versions, the index of searches and what pictures show up with the library, beside everything else that is done; nobody waits for it. */
final class IndexKeeper {

  private static final Set<LibraryChange.Kind> CHANGES_TEXTS = Set.of(
      LibraryChange.Kind.STORIES_ADDED, LibraryChange.Kind.STORIES_REMOVED, LibraryChange.Kind.READINGS,
      LibraryChange.Kind.METADATA, LibraryChange.Kind.FAMILIES, LibraryChange.Kind.PICTURES);

  /** The first story is to be painted before. */
  private static final Duration LATER = Duration.seconds(2);

  private final LongWork work;
  private final StatusBar status;
  private final PauseTransition pause = new PauseTransition(LATER);
  private boolean underWay;
  private boolean again;
  private boolean closed;

  /**
   * @param status shows how far it is where that takes long
   */
  IndexKeeper(LongWork work, StatusBar status) {
    this.work = work;
    this.status = status;
    pause.setOnFinished(event -> begin());
    work.onChange(change -> {
      if (!closed && CHANGES_TEXTS.contains(change.kind())) {
        pause.playFromStart();
      }
    });
    pause.playFromStart();
  }

  private void begin() {
    if (underWay) {
      again = true;
      return;
    }
    underWay = true;
    work.index((done, total, detail) -> status.indexing(total == 0 ? 1 : (double) done / total), this::ended);
  }

  private void ended() {
    underWay = false;
    status.indexing(1);
    if (again) {
      again = false;
      begin();
    }
  }

  /** Begins nothing any more. */
  void close() {
    closed = true;
    pause.stop();
  }
}
