package org.pizhu.library.shelf;

import java.util.Collection;
import java.util.List;
import org.pizhu.library.edit.EditLog;
import org.pizhu.model.Change.ImportChange;
import org.pizhu.model.EditKind;
import org.pizhu.store.database.Database;
import org.pizhu.store.story.StoryStore;

/**
 * Takes stories out of the library that don't belong there, any number at once: one act, one step of undo. Their sources stay, so importing
 * the same file again brings them back as well. A story with annotations stays: nobody's work goes with it unseen.
 */
public final class StoryRemoval {

  private final StoryStore stories;
  private final EditLog edits;

  /** Takes stories out of one library. */
  public StoryRemoval(Database database, EditLog edits) {
    stories = new StoryStore(database);
    this.edits = edits;
  }

  /**
   * What was done.
   *
   * @param removed the stories that are in the library no more, by rising number
   * @param kept how many stay because they carry annotations
   */
  public record Removed(List<Long> removed, int kept) {
    public Removed {
      removed = List.copyOf(removed);
    }
  }

  /**
   * Takes stories out. When it returns, that is on disk.
   *
   * @param storyIds which; those that are not in the library don't count
   */
  public Removed remove(Collection<Long> storyIds) {
    StoryStore.Removable found = stories.removable(storyIds);
    if (!found.free().isEmpty()) {
      edits.record(
          EditKind.REMOVE_STORIES, found.headline(), List.of(new ImportChange(found.source(), ImportChange.Way.OUT, found.free())));
    }
    return new Removed(found.free(), found.annotated());
  }
}
