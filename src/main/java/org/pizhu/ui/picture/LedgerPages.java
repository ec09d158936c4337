package org.pizhu.ui.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;
import org.pizhu.model.LedgerEntry;
import org.pizhu.model.LedgerQuery;

/** The pages of the ledger that are seen, and some that were. One is read at a time, what was asked for last comes first. */
final class LedgerPages {

  /** How many entries a page has. */
  static final int PAGE = 50;
  /** Several windows full of the smallest pictures. */
  private static final int KEPT = 24;
  /** What was scrolled past meanwhile is not read. */
  private static final int MOST_WAITING = 8;

  private final LedgerLibrary library;
  private final Map<Integer, List<LedgerEntry>> pages = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, List<LedgerEntry>> eldest) {
      return size() > KEPT;
    }
  };
  private final Deque<Integer> waiting = new ArrayDeque<>();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version");
  private LedgerQuery query = LedgerQuery.ALL;
  private int reading = -1;
  private int round;

  LedgerPages(LedgerLibrary library) {
    this.library = library;
  }

  ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  /** Forgets all, and reads for a query from now on. */
  void begin(LedgerQuery now) {
    query = now;
    round++;
    reading = -1;
    waiting.clear();
    pages.clear();
  }

  /** Takes entries that begin at a multiple of {@link #PAGE}. */
  void put(int from, List<LedgerEntry> entries) {
    pages.put(from / PAGE, entries);
    version.set(version.get() + 1);
  }

  int held() {
    return pages.values().stream().mapToInt(List::size).sum();
  }

  @Nullable LedgerEntry entry(int place) {
    int page = place / PAGE;
    List<LedgerEntry> entries = pages.get(page);
    if (entries == null) {
      want(page);
      return null;
    }
    int at = place % PAGE;
    return at < entries.size() ? entries.get(at) : null;
  }

  private void want(int page) {
    if (page == reading) {
      return;
    }
    waiting.remove(page);
    waiting.addFirst(page);
    while (waiting.size() > MOST_WAITING) {
      waiting.removeLast();
    }
    next();
  }

  private void next() {
    Integer page = reading >= 0 ? null : waiting.pollFirst();
    if (page == null) {
      return;
    }
    reading = page;
    int asked = round;
    library.page(query, page * PAGE, PAGE, entries -> {
      if (asked == round) {
        reading = -1;
        put(page * PAGE, entries);
        next();
      }
    }, () -> {
      if (asked == round) {
        reading = -1;
      }
    });
  }
}
