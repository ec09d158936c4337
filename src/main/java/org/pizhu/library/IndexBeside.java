package org.pizhu.library;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Has the index take in stories while more of them are read and written, so that there are never many that it does not know. */
final class IndexBeside {

  /** As many as make a part of the index that is worth being kept. */
  private static final int ENOUGH = 4_000;

  private final SearchIndexing indexing;
  private @Nullable CompletableFuture<Void> underWay;
  private int waiting;

  IndexBeside(SearchIndexing indexing) {
    this.indexing = indexing;
  }

  /** Hears that stories are on disk. */
  void added(int stories) {
    waiting += stories;
    if (waiting >= ENOUGH && (underWay == null || underWay.isDone())) {
      await();
      waiting = 0;
      underWay = CompletableFuture.runAsync(indexing::step);
    }
  }

  /** Waits for what is under way. */
  void await() {
    CompletableFuture<Void> waited = underWay;
    underWay = null;
    if (waited == null) {
      return;
    }
    try {
      waited.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
