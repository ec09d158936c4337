package org.pizhu.library.shelf;

import org.pizhu.store.database.Database;
import org.pizhu.store.search.GrowingSegment;
import org.pizhu.store.search.SearchIndexStore;
import org.pizhu.store.search.SearchIndexer;
import org.pizhu.task.Progress;

/**
 * Brings the search index to what the stories are now. Searches are right without it: they look through the stories themselves that the index
 * does not know, which takes longer. For use by any thread.
 */
public final class SearchIndexing {

  private final SearchIndexStore store;
  private final SearchIndexer indexer;

  /** Indexes one library. */
  public SearchIndexing(Database database) {
    store = new SearchIndexStore(database);
    indexer = new SearchIndexer(database);
  }

  /** How many stories the index does not know yet. */
  public int pending() {
    return store.pending();
  }

  /**
   * Takes in what the index does not know. What was cancelled goes on with the next call.
   *
   * @param progress is told how many stories were taken in, of how many
   */
  public void catchUp(Progress progress) {
    long all = pending();
    long done = 0;
    int step = all == 0 ? 0 : indexer.step();
    while (step > 0 && !progress.isCancelled()) {
      done += step;
      progress.update(Math.min(done, all), all, "");
      step = indexer.step();
    }
  }

  /** Forgets the whole index and makes it anew. What was cancelled goes on with {@link #catchUp}. */
  public void makeAnew(Progress progress) {
    indexer.forget();
    catchUp(progress);
  }

  /** A part of the index for stories that are being imported. */
  GrowingSegment growing() {
    return new GrowingSegment(indexer);
  }
}
