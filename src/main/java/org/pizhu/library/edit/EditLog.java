package org.pizhu.library.edit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.BackupReason;
import org.pizhu.model.Change;
import org.pizhu.model.Edit;
import org.pizhu.model.EditFilter;
import org.pizhu.model.EditKind;
import org.pizhu.model.EditLine;
import org.pizhu.store.edit.GrowingEdit;
import org.pizhu.store.history.HistoryStore;
import org.pizhu.task.Progress;

/** The history of edits with what goes with each act: who did it, when, and telling of it once it is on disk. */
public final class EditLog {

  private final HistoryStore history;
  private final LibraryCache cache;
  private final LibraryListeners listeners;
  private final Clock clock;
  private final Supplier<String> creator;
  private final Supplier<@Nullable Long> session;
  private final Consumer<BackupReason> backup;

  /** An act on so many things or more is one on many, before which the library is backed up. */
  public static final int MANY = 200;

  /** The session is the number of the one that is on, null while there is none; {@code backup} is told before much is changed. */
  public EditLog(
      HistoryStore history,
      LibraryCache cache,
      LibraryListeners listeners,
      Clock clock,
      Supplier<String> creator,
      Supplier<@Nullable Long> session,
      Consumer<BackupReason> backup) {
    this.history = history;
    this.cache = cache;
    this.listeners = listeners;
    this.clock = clock;
    this.creator = creator;
    this.session = session;
    this.backup = backup;
  }

  /** Hears that much is about to change, so that the library may be backed up before. */
  public void before(BackupReason reason) {
    backup.accept(reason);
  }

  private void beforeMany(int things) {
    if (things >= MANY) {
      before(BackupReason.BULK);
    }
  }

  /** Who acts now. */
  public String creator() {
    return creator.get();
  }

  /** To the millisecond, which is what the library keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Begins an act that takes several transactions: what each of them adds becomes one step of undo. */
  public GrowingEdit begin(EditKind kind, String subject) {
    if (kind == EditKind.REREAD) {
      before(BackupReason.BULK);
    }
    return new GrowingEdit(new Edit(0, kind, subject, creator.get(), now(), List.of()));
  }

  /**
   * Begins the act of an import, or goes on with it.
   *
   * @param intake the number of the import
   * @param edit the number of the edit that it has already; 0 for none
   */
  public GrowingEdit begin(String subject, long intake, long edit) {
    return new GrowingEdit(
        new Edit(0, EditKind.IMPORT_STORIES, subject, creator.get(), now(), List.of()), intake, edit);
  }

  /** Makes an edit: one transaction, one notification, one step of undo. */
  public void record(EditKind kind, String subject, List<Change> changes) {
    Edit edit = new Edit(0, kind, subject, creator.get(), now(), changes);
    beforeMany(edit.size());
    cache.edit(() -> history.record(edit, session.get()).changes());
    tell(edit, kind == EditKind.REMOVE_STORIES ? LibraryChange.Kind.STORIES_REMOVED : LibraryChange.Kind.STORIES_ADDED);
  }

  /**
   * Makes an edit of many changes that can be stopped, none of them of annotations or tags.
   *
   * @param progress counts the things changed; when it is cancelled, nothing is done
   * @return whether it was done
   */
  public boolean record(EditKind kind, String subject, List<Change> changes, Progress progress) {
    Edit edit = new Edit(0, kind, subject, creator.get(), now(), changes);
    beforeMany(edit.size());
    boolean isDone = history.recordMany(edit, progress).isPresent();
    if (isDone) {
      tell(edit, LibraryChange.Kind.STORIES_ADDED);
    }
    return isDone;
  }

  /**
   * Does a part of an act that takes several transactions.
   *
   * @param part gives the changes that are on disk when it returns
   */
  public void grow(Supplier<List<Change>> part) {
    List<Change> changes = cache.edit(part);
    tell(new Edit(0, EditKind.REREAD, "", "", now(), changes), LibraryChange.Kind.STORIES_ADDED);
  }

  /** Makes changes that are a part of an act which takes several transactions. */
  public void grow(GrowingEdit edit, List<Change> more) {
    grow(() -> history.grow(edit, more));
  }

  /** The act that would be taken back; none if there is none. */
  public Optional<Edit> nextUndo() {
    return history.lastDone();
  }

  /** The act that would be done again; none if there is none. */
  public Optional<Edit> nextRedo() {
    return history.firstUndone();
  }

  /** Takes back the last act, and says which it was; none if there is none. */
  public Optional<Edit> undo() {
    Optional<Edit> edit = history.lastDone();
    beforeMany(edit.map(Edit::size).orElse(0));
    edit.ifPresent(last -> cache.edit(() -> {
      history.undo(last);
      return last.reversed();
    }));
    edit.ifPresent(done -> tell(done, LibraryChange.Kind.STORIES_REMOVED));
    return edit;
  }

  /** Does again what was taken back last, and says which it was; none if there is none. */
  public Optional<Edit> redo() {
    Optional<Edit> edit = history.firstUndone();
    beforeMany(edit.map(Edit::size).orElse(0));
    edit.ifPresent(first -> cache.edit(() -> {
      history.redo(first);
      return first.changes();
    }));
    edit.ifPresent(done -> tell(done, LibraryChange.Kind.STORIES_ADDED));
    return edit;
  }

  /** The newest edits of some kinds that still stand, the newest first. */
  public List<Edit> latest(Set<EditKind> kinds, int count) {
    return history.latest(kinds, count);
  }

  List<EditLine> page(EditFilter filter, long before, int count) {
    return history.page(filter, before, count);
  }

  /** See {@link HistoryStore#goTo}. */
  int goTo(long editId, Progress progress) {
    boolean back = history.lastDone().filter(last -> last.id() > editId).isPresent();
    beforeMany(history.thingsUpTo(editId));
    Touched touched = new Touched(back ? LibraryChange.Kind.STORIES_REMOVED : LibraryChange.Kind.STORIES_ADDED);
    int done;
    try {
      done = history.goTo(editId, touched::add, progress);
    } finally {
      cache.forget();
    }
    if (done > 0) {
      touched.tell();
    }
    return done;
  }

  /** Tells that the history is another, and nothing else. */
  public void tellOfHistory() {
    listeners.tell(LibraryChange.Kind.ANNOTATIONS, Set.of());
  }

  private void tell(Edit edit, LibraryChange.Kind ofStories) {
    Touched touched = new Touched(ofStories);
    touched.add(edit);
    touched.tell();
  }

  /** What edits touched, gathered to be told in one go: one notification for each kind of thing. */
  private final class Touched {
    private final LibraryChange.Kind ofStories;
    private final Set<LibraryChange.Kind> kinds = EnumSet.noneOf(LibraryChange.Kind.class);
    private final Set<Long> stories = new LinkedHashSet<>();

    Touched(LibraryChange.Kind ofStories) {
      this.ofStories = ofStories;
    }

    void add(Edit edit) {
      if (edit.movesStories()) {
        kinds.add(ofStories);
      }
      if (edit.changesPictures()) {
        kinds.add(LibraryChange.Kind.PICTURES);
      }
      if (edit.rereadsStories()) {
        kinds.add(LibraryChange.Kind.READINGS);
      }
      if (edit.changesMetadata()) {
        kinds.add(LibraryChange.Kind.METADATA);
      }
      if (edit.isOfShelf()) {
        kinds.add(LibraryChange.Kind.SHELF);
      } else if (edit.isOfFamilies()) {
        kinds.add(LibraryChange.Kind.FAMILIES);
      } else if (!edit.movesStories() && !edit.changesPictures() && !edit.rereadsStories() && !edit.isOfMetadata()) {
        kinds.add(LibraryChange.Kind.ANNOTATIONS);
      }
      stories.addAll(edit.stories());
    }

    void tell() {
      for (LibraryChange.Kind kind : kinds) {
        listeners.tell(kind, kind == ofStories ? Set.of() : stories);
      }
    }
  }
}
