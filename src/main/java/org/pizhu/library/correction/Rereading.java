package org.pizhu.library.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.pizhu.library.edit.EditLog;
import org.pizhu.model.Annotation;
import org.pizhu.model.EditKind;
import org.pizhu.model.PizhuException;
import org.pizhu.model.StoredStory;
import org.pizhu.model.Story;
import org.pizhu.store.database.Database;
import org.pizhu.store.edit.GrowingEdit;
import org.pizhu.store.history.ReadingStore.NewReading;
import org.pizhu.store.history.ReadingStore.Placed;
import org.pizhu.store.history.ReadingStore;
import org.pizhu.store.story.CorrectionStore;
import org.pizhu.store.story.StoryReader;
import org.pizhu.task.Progress;

/**
 * Reads stories again from what the library keeps of their sources, for when this version of the program reads them otherwise than the one
 * that imported them. A new reading takes the place of the old one, which is kept; annotations are found again with both texts at hand,
 * and what cannot be told is left to a person. All of it is one edit, written in batches; where something else is done meanwhile, the
 * rest is another one.
 */
public final class Rereading {

  /** Stories of one transaction: more would keep other edits waiting while annotations are found again. */
  public static final int BATCH = 25;

  private final ReadingStore readings;
  private final CorrectionStore corrections;
  private final EditLog edits;
  private final StoryReader reader;
  private final int batch;

  /**
   * @param reader reads a story from what is kept of its source
   * @param batch how many stories a transaction is about
   */
  public Rereading(Database database, EditLog edits, StoryReader reader, int batch) {
    readings = new ReadingStore(database);
    corrections = new CorrectionStore(database);
    this.edits = edits;
    this.reader = reader;
    this.batch = batch;
  }

  /**
   * Tells what {@link #run} would come to, and changes nothing.
   *
   * @param progress counts stories; when it is cancelled, what was found so far is returned
   */
  public RereadingReport preview(Progress progress) {
    Tally tally = new Tally();
    return walk(those -> those.forEach(one -> readings.preview(one, tally::place)), tally, progress);
  }

  /**
   * Reads all stories again. Where nothing differs, nothing is done.
   *
   * @param progress counts stories; when it is cancelled, what was done up to then stays
   * @throws PizhuException if the library cannot take more, for example because the disk is full; what was done up to then stays
   */
  public RereadingReport run(Progress progress) {
    GrowingEdit edit = edits.begin(EditKind.REREAD, "");
    Tally tally = new Tally();
    return walk(those -> edits.grow(() -> readings.replace(those, tally::place, edit)), tally, progress);
  }

  /**
   * Reads one story again. Where nothing differs, nothing is done.
   *
   * @return what came of it; of no story if it is not there
   * @throws PizhuException if the library cannot take more, for example because the disk is full
   */
  public RereadingReport run(long storyId) {
    Tally tally = new Tally();
    ReadingStore.Page page = readings.page(storyId - 1, 1, reader, Progress.NONE);
    if (page.last() != storyId) {
      return tally.report(0, false);
    }
    if (!page.differing().isEmpty()) {
      GrowingEdit edit = edits.begin(EditKind.REREAD_STORY, page.headline());
      edits.grow(() -> readings.replace(page.differing(), tally::place, edit));
    }
    tally.add(page);
    return tally.report(page.stories(), false);
  }

  private RereadingReport walk(Consumer<List<NewReading>> batches, Tally tally, Progress progress) {
    long total = readings.count();
    int stories = 0;
    ReadingStore.Page page = readings.page(0, batch, reader, progress);
    while (page.stories() > 0 && !progress.isCancelled()) {
      if (!page.differing().isEmpty()) {
        batches.accept(page.differing());
      }
      stories += page.stories();
      tally.add(page);
      progress.update(stories, total, page.headline());
      page = readings.page(page.last(), batch, reader, progress);
    }
    return tally.report(stories, progress.isCancelled());
  }

  /** Finds what goes over into new readings, and counts it. */
  private final class Tally {
    private int differing;
    private int unreadable;
    private AnchorCounts annotations = AnchorCounts.NONE;

    void add(ReadingStore.Page page) {
      differing += page.differing().size();
      unreadable += page.unreadable();
    }

    Placed place(StoredStory before, List<Annotation> all, Story read) {
      FigureHeirs heirs = new FigureHeirs(before, read);
      StoredStory after = new StoredStory(
          before.id(), before.number(), before.source(), read, heirs.pictures(), before.read(), before.metadata());
      Relocation relocation = new Relocation(corrections, after);
      List<Annotation> changed = new ArrayList<>();
      List<Annotation> counted = new ArrayList<>();
      for (Annotation annotation : all) {
        Annotation then = relocation.reread(annotation, heirs);
        if (!then.equals(annotation)) {
          changed.add(then);
        }
        if (annotation.target().status().hasPlace() || then.target().status().hasPlace()) {
          counted.add(then);
        }
      }
      annotations = annotations.plus(AnchorCounts.of(counted));
      return new Placed(heirs.pictures(), changed);
    }

    RereadingReport report(int stories, boolean cancelled) {
      return new RereadingReport(stories, differing, annotations, unreadable, cancelled);
    }
  }
}
