package org.pizhu.library.intake;

import java.util.List;
import org.pizhu.store.importing.ReadyFragments;
import org.pizhu.store.intake.FragmentNote;
import org.pizhu.store.story.BatchResult;

/** Where the pieces of a file go that is imported. */
@FunctionalInterface
interface IntakeSink {

  /**
   * Writes a batch in one transaction.
   *
   * @param notes what there is to say of it
   * @param isLast whether the file has ended with it
   */
  BatchResult write(ReadyFragments batch, List<FragmentNote> notes, boolean isLast);
}
