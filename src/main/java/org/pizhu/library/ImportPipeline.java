package org.pizhu.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.ParsedStory;
import org.pizhu.html.StoryParser;
import org.pizhu.html.StorySource;
import org.pizhu.importer.Fragment;
import org.pizhu.importer.FragmentHandler;
import org.pizhu.model.Problem;
import org.pizhu.model.Story;
import org.pizhu.store.BatchResult;
import org.pizhu.store.GrowingEdit;
import org.pizhu.store.ImportStore;
import org.pizhu.store.NewFragment;
import org.pizhu.task.Progress;

/**
 * Parses the fragments of one file and stores them in batches, a transaction each, all of them one edit. While one batch is written the next one is read and
 * parsed, so that both cores work; never more than two batches are held.
 */
final class ImportPipeline implements FragmentHandler {

  private static final int BATCH_STORIES = 500;
  private static final long BATCH_BYTES = 8L * 1024 * 1024;

  private final ImportStore store;
  private final GrowingEdit edit;
  private final long sourceId;
  private final Path file;
  private final long size;
  private final Progress progress;
  private final StoryParser parser = new StoryParser();
  private final List<Problem> problems = new ArrayList<>();

  private List<NewFragment> batch = new ArrayList<>();
  private long batchBytes;
  private long bytes;
  private @Nullable CompletableFuture<BatchResult> underWay;
  private int added;
  private int known;
  private int changed;

  ImportPipeline(ImportStore store, GrowingEdit edit, long sourceId, Path file, long size, Progress progress) {
    this.store = store;
    this.edit = edit;
    this.sourceId = sourceId;
    this.file = file;
    this.size = size;
    this.progress = progress;
  }

  @Override
  public void accept(Fragment fragment) {
    problems.addAll(fragment.problems());
    batch.add(fragment.story() == null
        ? new NewFragment(fragment.seq(), fragment.bytes(), 0, null, null)
        : new NewFragment(
            fragment.seq(), fragment.bytes(), fragment.number(), fragment.contentSha256(), parse(fragment.story())));
    batchBytes += fragment.bytes().length;
    bytes += fragment.bytes().length;
    progress.update(bytes, size, file.getFileName().toString());
    if (batch.size() >= BATCH_STORIES || batchBytes >= BATCH_BYTES) {
      hand();
    }
  }

  private Story parse(StorySource source) {
    ParsedStory parsed = parser.parse(source);
    problems.addAll(parsed.problems());
    return parsed.story();
  }

  /** Waits until everything handed over is on disk. A cancelled import drops the batch that was not handed over yet. */
  void flush() {
    if (!progress.isCancelled()) {
      hand();
    }
    await();
  }

  private void hand() {
    await();
    if (!batch.isEmpty()) {
      List<NewFragment> full = batch;
      underWay = CompletableFuture.supplyAsync(() -> store.add(sourceId, full, edit));
      batch = new ArrayList<>();
      batchBytes = 0;
    }
  }

  private void await() {
    if (underWay == null) {
      return;
    }
    CompletableFuture<BatchResult> waited = underWay;
    underWay = null;
    try {
      BatchResult result = waited.join();
      added += result.added();
      known += result.known();
      changed += result.changed();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Stories that were not there before, changed ones among them. */
  int added() {
    return added;
  }

  int known() {
    return known;
  }

  int changed() {
    return changed;
  }

  List<Problem> problems() {
    return problems;
  }
}
