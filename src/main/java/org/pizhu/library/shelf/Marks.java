package org.pizhu.library.shelf;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.pizhu.library.edit.EditLog;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.edit.LibraryListeners;
import org.pizhu.model.Change.MarkChange;
import org.pizhu.model.EditKind;
import org.pizhu.model.StoryMark;
import org.pizhu.model.StorySummary;
import org.pizhu.store.database.Database;
import org.pizhu.store.shelf.MarkStore;
import org.pizhu.store.story.StoryStore;

/**
 * Marks stories, any number at once. Stars and what is to be done are edits: one act, one step of undo. Reading is none, as undo would go
 * back through every story that was opened since. When a method returns, what it did is on disk.
 */
public final class Marks {

  private final StoryStore stories;
  private final MarkStore marks;
  private final EditLog edits;
  private final LibraryListeners listeners;

  /** Marks the stories of one library. */
  public Marks(Database database, EditLog edits, LibraryListeners listeners) {
    stories = new StoryStore(database);
    marks = new MarkStore(database);
    this.edits = edits;
    this.listeners = listeners;
  }

  /**
   * Sets a mark on stories, or takes it away.
   *
   * @param storyIds which; those that have it so already, or are not there, don't count
   * @return how many were changed
   */
  public int set(Collection<Long> storyIds, StoryMark mark, boolean isOn) {
    List<Long> others = marks.among(storyIds, mark, !isOn);
    if (!others.isEmpty()) {
      String subject = stories.summary(others.get(0)).map(StorySummary::headline).orElse("");
      MarkChange.Way way = isOn ? MarkChange.Way.ON : MarkChange.Way.OFF;
      edits.record(kind(mark, isOn), subject, List.of(new MarkChange(mark, way, others)));
    }
    return others.size();
  }

  private static EditKind kind(StoryMark mark, boolean isOn) {
    return switch (mark) {
      case STARRED -> isOn ? EditKind.STAR : EditKind.UNSTAR;
      case TODO -> isOn ? EditKind.MARK_TODO : EditKind.MARK_DONE;
    };
  }

  /**
   * Sets a mark on stories where one of them lacks it, else takes it away from all.
   *
   * @return whether they have it now
   */
  public boolean toggle(Collection<Long> storyIds, StoryMark mark) {
    boolean isOn = !marks.among(storyIds, mark, false).isEmpty();
    set(storyIds, mark, isOn);
    return isOn;
  }

  /**
   * Marks stories as read, or as still to be read.
   *
   * @return how many were changed
   */
  public int read(Collection<Long> storyIds, boolean isRead) {
    List<Long> changed = stories.mark(storyIds, isRead);
    if (!changed.isEmpty()) {
      listeners.tell(LibraryChange.Kind.READ, Set.copyOf(changed));
    }
    return changed.size();
  }
}
