package org.pizhu.library.annotation;

import java.util.List;
import org.pizhu.library.correction.Relocation;
import org.pizhu.library.edit.EditLog;
import org.pizhu.model.Annotation;
import org.pizhu.model.BinEntry;
import org.pizhu.model.Change;
import org.pizhu.model.Codebook;
import org.pizhu.model.EditKind;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.StoredStory;
import org.pizhu.store.annotation.TagStore;
import org.pizhu.store.database.Database;
import org.pizhu.store.edit.BinStore;
import org.pizhu.store.story.CorrectionStore;
import org.pizhu.store.story.StoryStore;
import org.pizhu.task.Progress;

/** The deleted annotations: they can be restored, whatever was done since, until the bin is emptied. */
public final class Bin {

  private final BinStore bin;
  private final StoryStore stories;
  private final TagStore tags;
  private final CorrectionStore corrections;
  private final EditLog edits;

  /** The bin of one library. */
  public Bin(Database database, EditLog edits) {
    bin = new BinStore(database);
    stories = new StoryStore(database);
    tags = new TagStore(database);
    corrections = new CorrectionStore(database);
    this.edits = edits;
  }

  /**
   * What came of restoring.
   *
   * @param annotation as it is now; without a place if a person has to find it one
   * @param lostTags how many of its tags are gone, because they were deleted or merged meanwhile
   */
  public record Restored(Annotation annotation, int lostTags) {}

  /**
   * What is in the bin, the newest first.
   *
   * @param before only entries with a lower number, such as the last of the page before; 0 for the newest
   * @param words to be in the quote, the note, the headline or the name of who deleted it; empty for all
   * @param count at most so many
   */
  public List<BinEntry> page(long before, String words, int count) {
    return bin.page(before, words, count);
  }

  /** How many annotations are in the bin. */
  public int count() {
    return bin.count();
  }

  /**
   * Restores an annotation: an edit of its own. Tags that are gone are left off. If its story has another text by now, it is found again
   * in it, or left to a person to place; also on a story that was corrected meanwhile, from which it can be carried over then.
   *
   * @param id the number of its entry
   * @throws PizhuException {@code ANNOTATION_NOT_FOUND} if it is in the bin no more, {@code STORY_NOT_FOUND} if the import of its story
   *     was undone
   */
  public Restored restore(long id) {
    Annotation deleted = bin.byId(id)
        .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.ANNOTATION_NOT_FOUND, id)))
        .annotation();
    StoredStory story = stories.story(deleted.storyId())
        .orElseThrow(() -> new PizhuException(Problem.of(ProblemKind.STORY_NOT_FOUND, deleted.storyId())));
    Codebook codebook = tags.codebook();
    List<String> left = deleted.tags().stream().filter(tag -> codebook.byId(tag).isPresent()).toList();
    Annotation tagged =
        left.equals(deleted.tags()) ? deleted : deleted.withTags(left, edits.now());
    Annotation restored = new Relocation(corrections, story).restored(tagged);
    edits.record(
        EditKind.RESTORE_ANNOTATION,
        restored.target().words(),
        List.of(new Change.AnnotationChange(null, restored)));
    return new Restored(restored, deleted.tags().size() - left.size());
  }

  /**
   * Empties the bin for good: the one act that can't be undone. What was done to these annotations goes out of the history as well;
   * everything else can still be undone.
   *
   * @param progress counts the edits that were looked through; cancelling leaves the bin as it is
   * @return how many annotations are gone
   */
  public int empty(Progress progress) {
    int gone = bin.empty(progress);
    if (gone > 0) {
      edits.tellOfHistory();
    }
    return gone;
  }
}
