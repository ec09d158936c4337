package org.pizhu.ui.picture;

import java.nio.file.Path;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.LedgerQuery;

/** Hears what is done in the ledger of pictures. Called on the JavaFX thread. */
public interface LedgerListener {

  /** Where missing pictures are looked for. */
  enum Place { FOLDER, ARCHIVE, LIBRARY }

  /** A story is to be opened at its figure. */
  void opened(LedgerEntry entry);

  /** A figure is to be seen over the window. */
  void viewed(LedgerEntry entry);

  /** A file was dropped on a figure, to be its picture. */
  void dropped(LedgerEntry entry, Path file);

  /** The missing pictures are to be looked for. */
  void find(Place place);

  /** A contact sheet of what is listed is to be written. */
  void sheet(LedgerQuery query);

  /** The list or the grid is shown from now on, with pictures of that size. */
  void arranged(String arrangement);

  /** The ledger is to go away. */
  void closed();
}
