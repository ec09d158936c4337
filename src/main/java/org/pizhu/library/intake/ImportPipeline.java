package org.pizhu.library.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.ParsedStory;
import org.pizhu.html.StorySource;
import org.pizhu.html.story.StoryParser;
import org.pizhu.importer.source.Fragment;
import org.pizhu.importer.source.FragmentHandler;
import org.pizhu.library.edit.LibraryListeners;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Source;
import org.pizhu.model.Story;
import org.pizhu.store.importing.ImportStore;
import org.pizhu.store.importing.ReadyFragments;
import org.pizhu.store.intake.FragmentNote;
import org.pizhu.store.story.BatchResult;
import org.pizhu.store.story.NewFragment;
import org.pizhu.task.Beside;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parses the fragments of one file and stores them in batches, a transaction each, all of them one edit. While one batch is written others are
 * parsed and made ready, so that all cores work; never more than four batches are held.
 *
 * <p>A story that the library has is not parsed again, and what is wrong with it is not told again: it was told when the story came.
 */
final class ImportPipeline implements FragmentHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ImportPipeline.class);

  /**
   * While somebody works with the library, an act waits for a batch at most; while nobody does, batches are twice as large: each writes most pages of
   * the indexes by hash anew, 5.6 GB in all for 100,000 stories against 4.2.
   */
  private static final int BATCH_STORIES = 1_000;
  private static final int BATCH_BYTES = 8 * 1024 * 1024;

  /** One is written and the others are made ready. */
  private static final int BATCHES_AHEAD = 3;

  /** What says that not all stories of a file were taken: more of them are when the limits are raised, or by a later version, and the file comes again. */
  private static final Set<ProblemKind> LEFT_OUT = Set.of(
      ProblemKind.STORY_OVER_LIMIT, ProblemKind.FILE_PART_TOO_LARGE, ProblemKind.FILE_UNPACKS_TOO_MUCH, ProblemKind.STORY_FAILED);

  private final ImportStore store;
  private final LibraryListeners beside;
  private final IntakeSink sink;
  private final Progress progress;
  private final Consumer<BatchResult> stored;
  private final Function<StorySource, ParsedStory> parser;
  private final List<Problem> problems = new ArrayList<>();

  private List<Fragment> batch = new ArrayList<>();
  private long batchBytes;
  private final Deque<CompletableFuture<Stored>> underWay = new ArrayDeque<>();
  private int added;
  private int known;
  private int changed;

  /**
   * @param store knows which stories are there
   * @param beside those who work with the library meanwhile
   * @param sink writes the batches
   * @param stored hears what became of each batch, once it is written
   */
  ImportPipeline(ImportStore store, LibraryListeners beside, IntakeSink sink, Progress progress, Consumer<BatchResult> stored) {
    this(store, beside, sink, progress, stored, new StoryParser()::parse);
  }

  /**
   * As the other, with what reads a story.
   *
   * @param parser is used by several threads at once
   */
  ImportPipeline(
      ImportStore store, LibraryListeners beside, IntakeSink sink, Progress progress, Consumer<BatchResult> stored,
      Function<StorySource, ParsedStory> parser) {
    this.parser = parser;
    this.store = store;
    this.beside = beside;
    this.sink = sink;
    this.progress = progress;
    this.stored = stored;
  }

  @Override
  public void accept(Fragment fragment) {
    batch.add(fragment);
    batchBytes += fragment.bytes().length;
    int times = beside.isEmpty() ? 2 : 1;
    if (batch.size() >= times * BATCH_STORIES || batchBytes >= (long) times * BATCH_BYTES) {
      hand(false);
    }
  }

  /** Waits until the whole file is on disk. A cancelled import drops the batch that was not handed over yet. */
  void end() {
    hand(true);
    while (!underWay.isEmpty()) {
      await();
    }
  }

  /** A batch that is ready to be written, and what there is to say of it. */
  private record Ready(ReadyFragments fragments, List<FragmentNote> notes, List<Problem> problems) {}

  /** What came of a batch. */
  private record Stored(BatchResult result, List<Problem> problems) {}

  private void hand(boolean isLast) {
    while (underWay.size() >= BATCHES_AHEAD) {
      await();
    }
    List<Fragment> fragments = batch;
    batch = new ArrayList<>();
    batchBytes = 0;
    if (progress.isCancelled()) {
      return;
    }
    CompletableFuture<Ready> ready = CompletableFuture.supplyAsync(() -> ready(fragments), Beside.THREADS);
    CompletableFuture<Stored> before = underWay.peekLast();
    // One after the other, and none after one that failed.
    underWay.addLast(before == null
        ? ready.thenApplyAsync(made -> store(made, isLast), Beside.THREADS)
        : before.thenCombineAsync(ready, (written, made) -> store(made, isLast), Beside.THREADS));
  }

  private Ready ready(List<Fragment> fragments) {
    List<@Nullable String> hashes =
        fragments.stream().map(fragment -> fragment.story() == null ? null : fragment.contentSha256()).toList();
    Set<String> there = store.known(hashes.stream().filter(Objects::nonNull).toList());
    List<NewFragment> parsed = new ArrayList<>(fragments.size());
    List<FragmentNote> notes = new ArrayList<>(fragments.size());
    List<Problem> met = new ArrayList<>();
    for (int i = 0; i < fragments.size(); i++) {
      Fragment fragment = fragments.get(i);
      String hash = hashes.get(i);
      List<Problem> told = new ArrayList<>(fragment.problems());
      boolean isNew = fragment.story() != null && !there.contains(hash);
      ParsedStory read = isNew ? read(fragment.story(), told) : null;
      met.addAll(told);
      if (read != null) {
        told.addAll(doubts(fragment.story(), read.story()));
      }
      notes.add(new FragmentNote(fragment.seq(), fragment.line(), told));
      if (isNew && read == null) {
        if (fragment.seq() < Source.TAKEN_OUT) {
          // Its bytes are a part of the source, which stays whole.
          parsed.add(new NewFragment(fragment.seq(), fragment.bytes(), 0, null, null));
        }
      } else if (!fragment.isNote()) {
        parsed.add(new NewFragment(fragment.seq(), fragment.bytes(), fragment.number(), hash, read == null ? null : read.story()));
      }
    }
    return new Ready(ReadyFragments.of(parsed), notes, met);
  }

  /** What is read of a story, with what was wrong; none where the program failed on it, which keeps no other story out. */
  private @Nullable ParsedStory read(StorySource source, List<Problem> told) {
    try {
      ParsedStory read = parser.apply(source);
      told.addAll(read.problems());
      return read;
    } catch (RuntimeException fault) {
      LOG.error("The story at {}, line {}, could not be read", source.file(), source.line(), fault);
      told.add(Problem.at(ProblemKind.STORY_FAILED, source.file(), source.line()));
      return null;
    }
  }

  private Stored store(Ready ready, boolean isLast) {
    return new Stored(sink.write(ready.fragments(), ready.notes(), isLast), ready.problems());
  }

  /** What an archivist may want to look at in a story that is sound; too much to be told of each import, so the report only has it. */
  private static List<Problem> doubts(StorySource source, Story story) {
    List<Problem> doubts = new ArrayList<>();
    if (story.headlineCut()) {
      doubts.add(Problem.at(ProblemKind.STORY_HEADLINE_CUT, source.file(), source.line()));
    }
    if (story.date() == null) {
      doubts.add(Problem.at(ProblemKind.STORY_WITHOUT_DATE, source.file(), source.line()));
    }
    if (story.looseCaption() != null) {
      doubts.add(Problem.at(ProblemKind.STORY_CAPTION_LOOSE, source.file(), source.line()));
    }
    return doubts;
  }

  /** Waits for the batch that was handed over first. */
  private void await() {
    try {
      Stored batch = underWay.removeFirst().join();
      count(batch);
      stored.accept(batch.result());
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private void count(Stored batch) {
    problems.addAll(batch.problems());
    added += batch.result().added();
    known += batch.result().known();
    changed += batch.result().changed();
  }

  /** Waits for what is under way, however the reading ended: nothing of the file is written after this, and what was is counted. */
  void settle() {
    while (!underWay.isEmpty()) {
      try {
        count(underWay.removeFirst().join());
      } catch (CompletionException e) {
        LOG.warn("A batch failed after the reading of its file had ended", e);
      }
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

  /** Whether something of the file was left out because it is too large. */
  boolean hasLeftOut() {
    return problems.stream().anyMatch(problem -> LEFT_OUT.contains(problem.kind()));
  }

  List<Problem> problems() {
    return problems;
  }
}
