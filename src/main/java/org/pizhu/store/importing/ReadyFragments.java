package org.pizhu.store.importing;

import java.util.List;
import org.pizhu.store.story.FragmentRow;
import org.pizhu.store.story.NewFragment;

/**
 * Pieces of a file with all that is computed from them, so that the writer's thread does nothing but write. Making them takes as long as
 * writing them: do it beside that.
 */
public final class ReadyFragments {

  private final List<FragmentRow> rows;

  private ReadyFragments(List<FragmentRow> rows) {
    this.rows = rows;
  }

  /** Computes hashes, JSON and what is stored of the bytes. */
  public static ReadyFragments of(List<NewFragment> fragments) {
    return new ReadyFragments(fragments.stream().map(FragmentRow::of).toList());
  }

  List<FragmentRow> rows() {
    return rows;
  }
}
