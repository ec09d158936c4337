package org.pizhu.ui.main.workspace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Library;
import org.pizhu.model.Annotation;
import org.pizhu.model.Codebook;
import org.pizhu.model.Edit;
import org.pizhu.model.LibraryCounts;

/**
 * What an edit may have changed, read in one go on the thread of edits.
 *
 * @param annotations those of one story
 * @param codebook all tags
 * @param counts of the whole library
 * @param nextUndo what undo would take back
 * @param nextRedo what redo would do again
 */
record LibraryState(
    List<Annotation> annotations,
    Codebook codebook,
    LibraryCounts counts,
    @Nullable Edit nextUndo,
    @Nullable Edit nextRedo) {

  /** Reads it for a story; 0 for none. */
  static LibraryState read(Library library, long storyId) {
    return with(library, storyId == 0 ? List.of() : library.annotations(storyId));
  }

  /** Reads it, but for the annotations, which were read already. */
  static LibraryState with(Library library, List<Annotation> annotations) {
    return new LibraryState(
        annotations,
        library.codebook(),
        library.counts(),
        library.annotator().nextUndo().orElse(null),
        library.annotator().nextRedo().orElse(null));
  }
}
