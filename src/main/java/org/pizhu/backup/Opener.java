package org.pizhu.backup;

import java.nio.file.Path;
import org.pizhu.model.BackupCounts;

/** Opens a copy of a library to see that it is one. */
@FunctionalInterface
public interface Opener {

  /**
   * Looks whether a copy is sound, and counts what is in it. The copy stays as it is.
   *
   * @param copy the file
   * @return how much is in it
   * @throws org.pizhu.model.PizhuException if it can't be opened or isn't sound
   */
  BackupCounts open(Path copy);
}
