package org.pizhu.ui.backup;

import org.pizhu.model.Backup;
import org.pizhu.model.Problem;

/** Hears what is wanted in the pane of backups. Called on the JavaFX thread. */
public interface BackupsListener {

  /** The library is to be as it was then. */
  void restore(Backup backup);

  /** A backup is to be saved as a library of its own. */
  void save(Backup backup);

  /** A backup was made that somebody asked for. */
  void made(Backup backup);

  /** What a finding is about is to be seen. */
  void opened(Problem finding);

  /** Something failed; it is in the log already. */
  void failed(Throwable thrown);

  /** The pane is to go away. */
  void closed();
}
