package org.pizhu.ui.picture;

import java.nio.file.Path;
import java.util.List;
import org.pizhu.model.LedgerEntry;

/** Hears what is done in the ledger of pictures. Called on the JavaFX thread. */
public interface LedgerListener {

  /** A story is to be opened at its figure. */
  void opened(LedgerEntry entry);

  /** The picture of a figure, which is there, is to be seen over the window. */
  void viewed(LedgerEntry entry);

  /** A file was dropped on a figure, to be its picture. */
  void dropped(LedgerEntry entry, Path file);

  /** A folder is to be chosen in which the missing pictures are looked for. */
  void findInFolder();

  /** A contact sheet of what is listed is to be written. */
  void sheet(List<LedgerEntry> listed);

  /** The ledger is to go away. */
  void closed();
}
