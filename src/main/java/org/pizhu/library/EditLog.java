package org.pizhu.library;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.Change;
import org.pizhu.model.Edit;
import org.pizhu.model.EditKind;
import org.pizhu.store.HistoryStore;

/** The history of edits with what goes with each act: who did it, when, and telling of it once it is on disk. */
final class EditLog {

  private final HistoryStore history;
  private final LibraryListeners listeners;
  private final Clock clock;
  private final Supplier<String> creator;
  private final Supplier<@Nullable Long> session;

  /** The session is the number of the one that is on, null while there is none. */
  EditLog(
      HistoryStore history,
      LibraryListeners listeners,
      Clock clock,
      Supplier<String> creator,
      Supplier<@Nullable Long> session) {
    this.history = history;
    this.listeners = listeners;
    this.clock = clock;
    this.creator = creator;
    this.session = session;
  }

  /** Who acts now. */
  String creator() {
    return creator.get();
  }

  /** To the millisecond, which is what the library keeps. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Makes an edit: one transaction, one notification, one step of undo. */
  void record(EditKind kind, String subject, List<Change> changes) {
    tell(history.record(new Edit(0, kind, subject, creator.get(), now(), changes), session.get()));
  }

  Optional<Edit> nextUndo() {
    return history.lastDone();
  }

  Optional<Edit> nextRedo() {
    return history.firstUndone();
  }

  Optional<Edit> undo() {
    Optional<Edit> edit = history.lastDone();
    edit.ifPresent(history::undo);
    edit.ifPresent(this::tell);
    return edit;
  }

  Optional<Edit> redo() {
    Optional<Edit> edit = history.firstUndone();
    edit.ifPresent(history::redo);
    edit.ifPresent(this::tell);
    return edit;
  }

  /** The newest edits of some kinds that still stand, the newest first. */
  List<Edit> latest(Set<EditKind> kinds, int count) {
    return history.latest(kinds, count);
  }

  private void tell(Edit edit) {
    listeners.tell(LibraryChange.Kind.ANNOTATIONS, edit.stories());
  }
}
