package org.pizhu.library.annotation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.pizhu.library.edit.EditLog;
import org.pizhu.model.Annotation;
import org.pizhu.model.Change.ColorChange.Colored;
import org.pizhu.model.Change;
import org.pizhu.model.EditKind;
import org.pizhu.model.HighlightColor;
import org.pizhu.store.annotation.AnnotationStore;
import org.pizhu.store.database.Database;

/**
 * Changes many annotations at once; tags are {@link Coder}'s. Every act is one edit, and so one step of undo; when a method returns,
 * what it did is on disk.
 */
public final class ManyAnnotations {

  private final AnnotationStore annotations;
  private final EditLog edits;

  /** Acts on the annotations of one library. */
  public ManyAnnotations(Database database, EditLog edits) {
    annotations = new AnnotationStore(database);
    this.edits = edits;
  }

  /**
   * Gives annotations a colour.
   *
   * @param annotationIds which; those that have it already, or are not there, don't count
   * @return how many annotations were changed
   */
  public int recolor(Collection<String> annotationIds, HighlightColor color) {
    Instant now = edits.now();
    List<Annotation> others =
        annotations.byIds(annotationIds).stream().filter(one -> one.color() != color).toList();
    List<Change> changes = others.stream()
        .<Change>map(one -> new Change.ColorChange(
            one.id(), one.storyId(), new Colored(one.color(), one.modified()), new Colored(color, now)))
        .toList();
    return record(EditKind.RECOLOR_MANY, others, changes);
  }

  /**
   * Deletes annotations; they go to the bin.
   *
   * @param annotationIds which; those that are not there don't count
   * @return how many annotations were deleted
   */
  public int delete(Collection<String> annotationIds) {
    List<Annotation> gone = annotations.byIds(annotationIds);
    List<Change> changes =
        gone.stream().<Change>map(one -> new Change.AnnotationChange(one, null)).toList();
    return record(EditKind.DELETE_MANY, gone, changes);
  }

  private int record(EditKind kind, List<Annotation> about, List<Change> changes) {
    if (!changes.isEmpty()) {
      edits.record(kind, about.get(0).target().words(), changes);
    }
    return changes.size();
  }
}
