package org.pizhu.library.edit;

import java.util.List;
import org.pizhu.model.EditFilter;
import org.pizhu.model.EditLine;
import org.pizhu.model.PizhuException;
import org.pizhu.task.Progress;

/** Everything that was done in the library and can be undone: lists it, and goes back and forth in it. */
public final class History {

  private final EditLog edits;

  /** The history that a log keeps. */
  public History(EditLog edits) {
    this.edits = edits;
  }

  /**
   * A page of the history, the newest edit first, undone ones among them. Quick at any length.
   *
   * @param filter which edits
   * @param before only edits with a lower number, such as the last of the page before; 0 for the newest
   * @param count at most so many
   */
  public List<EditLine> page(EditFilter filter, long before, int count) {
    return edits.page(filter, before, count);
  }

  /**
   * Undoes or redoes everything between now and a point of the history, in order: one transaction, one notification. If one edit
   * can't be undone, none is.
   *
   * @param editId the last edit that is to stand; 0 to go back before the first one
   * @param progress counts the edits; when it is cancelled, what was done up to then stays
   * @return how many edits were undone or redone
   * @throws PizhuException if there is no such edit, or the library is not as an edit left it
   */
  public int goTo(long editId, Progress progress) {
    return edits.goTo(editId, progress);
  }
}
