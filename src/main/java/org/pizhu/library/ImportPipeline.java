package org.pizhu.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.pizhu.html.ParsedStory;
import org.pizhu.html.StoryParser;
import org.pizhu.html.StorySource;
import org.pizhu.importer.Fragment;
import org.pizhu.importer.FragmentHandler;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Story;
import org.pizhu.store.BatchResult;
import org.pizhu.store.FragmentNote;
import org.pizhu.store.GrowingEdit;
import org.pizhu.store.GrowingSource;
import org.pizhu.store.ImportStore;
import org.pizhu.store.IntakePlace;
import org.pizhu.store.NewFragment;
import org.pizhu.task.Progress;

/**
 * Parses the fragments of one file and stores them in batches, a transaction each, all of them one edit. While one batch is written the next one is read and
 * parsed, so that both cores work; never more than two batches are held.
 *
 * <p>A story that the library has is not parsed again, and what is wrong with it is not told again: it was told when the story came.
 */
final class ImportPipeline implements FragmentHandler {

  private static final int BATCH_STORIES = 500;
  private static final long BATCH_BYTES = 8L * 1024 * 1024;

  private final ImportStore store;
  private final GrowingEdit edit;
  private final GrowingSource source;
  private final IntakePlace place;
  private final Progress progress;
  private final IntConsumer stored;
  private final StoryParser parser = new StoryParser();
  private final List<Problem> problems = new ArrayList<>();

  private List<Fragment> batch = new ArrayList<>();
  private long batchBytes;
  private @Nullable CompletableFuture<BatchResult> underWay;
  private int added;
  private int known;
  private int changed;

  /**
   * @param source the file
   * @param place the same in the import, whose report gets what became of each story
   * @param stored hears how many stories of each batch are new, once they are on disk
   */
  ImportPipeline(
      ImportStore store, GrowingEdit edit, GrowingSource source, IntakePlace place, Progress progress, IntConsumer stored) {
    this.store = store;
    this.edit = edit;
    this.source = source;
    this.place = place;
    this.progress = progress;
    this.stored = stored;
  }

  @Override
  public void accept(Fragment fragment) {
    batch.add(fragment);
    batchBytes += fragment.bytes().length;
    if (batch.size() >= BATCH_STORIES || batchBytes >= BATCH_BYTES) {
      hand(false);
    }
  }

  /** Waits until the whole file is on disk. A cancelled import drops the batch that was not handed over yet. */
  void end() {
    hand(true);
    await();
  }

  private void hand(boolean isLast) {
    List<FragmentNote> notes = new ArrayList<>(batch.size());
    List<NewFragment> parsed = parsed(batch, notes);
    batch = new ArrayList<>();
    batchBytes = 0;
    await();
    if (!progress.isCancelled()) {
      underWay = CompletableFuture.supplyAsync(() -> isLast
          ? store.addLast(source, parsed, edit, place, notes)
          : store.add(source, parsed, edit, place, notes));
    }
  }

  /** Nothing if the import was cancelled meanwhile. */
  private List<NewFragment> parsed(List<Fragment> fragments, List<FragmentNote> notes) {
    List<@Nullable String> hashes =
        fragments.stream().map(fragment -> fragment.story() == null ? null : fragment.contentSha256()).toList();
    Set<String> there = store.known(hashes.stream().filter(Objects::nonNull).toList());
    List<NewFragment> parsed = new ArrayList<>(fragments.size());
    for (int i = 0; i < fragments.size(); i++) {
      if (progress.isCancelled()) {
        return List.of();
      }
      Fragment fragment = fragments.get(i);
      String hash = hashes.get(i);
      problems.addAll(fragment.problems());
      List<Problem> noted = new ArrayList<>(fragment.problems());
      Story story = hash == null || there.contains(hash) ? null : parse(fragment.story(), noted);
      notes.add(new FragmentNote(fragment.seq(), fragment.line(), noted));
      parsed.add(new NewFragment(fragment.seq(), fragment.bytes(), fragment.number(), hash, story));
    }
    return parsed;
  }

  private Story parse(StorySource source, List<Problem> noted) {
    ParsedStory read = parser.parse(source);
    problems.addAll(read.problems());
    noted.addAll(read.problems());
    noted.addAll(doubts(source, read.story()));
    return read.story();
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
      stored.accept(result.added());
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
