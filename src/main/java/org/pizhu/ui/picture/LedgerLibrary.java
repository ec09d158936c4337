package org.pizhu.ui.picture;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.FigureRef;
import org.pizhu.model.LedgerCounts;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.LedgerQuery;

/** What the ledger asks the library for. Called on the JavaFX thread, and answers there later. */
public interface LedgerLibrary {

  /**
   * The first that is to be shown.
   *
   * @param place the place of the figure that was meant, or of what follows where it stood; 0 if none was meant
   * @param from the place of the first entry
   */
  record First(int place, int from, List<LedgerEntry> entries) {
    public First {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Asks for the page with a figure.
   *
   * @param at the figure; null for the first page
   * @param most how many entries a page has; pages begin at multiples of it
   * @param failed is called if there is no answer, which was told
   */
  void first(LedgerQuery query, @Nullable FigureRef at, int most, Consumer<First> taker, Runnable failed);

  /** Asks for entries from a place on. */
  void page(LedgerQuery query, int from, int most, Consumer<List<LedgerEntry>> taker, Runnable failed);

  /** Asks how many there are of each part. */
  void counts(LedgerQuery query, Consumer<LedgerCounts> taker, Runnable failed);
}
