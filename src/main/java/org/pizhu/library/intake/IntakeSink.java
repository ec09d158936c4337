package org.pizhu.library.intake;

import java.util.List;
import org.pizhu.store.BatchResult;
import org.pizhu.store.FragmentNote;
import org.pizhu.store.ReadyFragments;

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
