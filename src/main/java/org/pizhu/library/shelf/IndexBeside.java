package org.pizhu.library.shelf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.pizhu.store.search.GrowingSegment;
import org.pizhu.store.story.FreshStory;
import org.pizhu.task.Beside;

/** Has the index take in the stories of an import while more of them are read and written, so that there are never many that it does not know. */
public final class IndexBeside {

  /** So many batches wait for it at most: they are in memory. */
  private static final int BATCHES_BEHIND = 3;

  private final GrowingSegment segment;
  private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();
  private boolean hasFailed;

  /** Indexes beside an import. */
  public IndexBeside(SearchIndexing indexing) {
    segment = indexing.growing();
  }

  /** Hears of stories that are written. */
  public void added(List<FreshStory> stories) {
    if (stories.isEmpty()) {
      return;
    }
    while (underWay.size() >= BATCHES_BEHIND) {
      await();
    }
    then(() -> segment.add(stories));
  }

  /** Waits until the index has taken in what it was told of, but for a few stories that it takes in later. */
  public void end() {
    if (!hasFailed) {
      then(segment::end);
    }
    while (!underWay.isEmpty()) {
      await();
    }
  }

  /** After what is under way, and not if that fails. */
  private void then(Runnable work) {
    CompletableFuture<Void> last = underWay.peekLast();
    underWay.addLast(last == null ? CompletableFuture.runAsync(work, Beside.THREADS) : last.thenRunAsync(work, Beside.THREADS));
  }

  /** Waits for what was told first. */
  private void await() {
    try {
      underWay.removeFirst().join();
    } catch (CompletionException failed) {
      hasFailed = true;
      underWay.clear();
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
