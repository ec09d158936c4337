package org.pizhu.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.pizhu.importer.Importer;
import org.pizhu.importer.SeedFileImporter;
import org.pizhu.importer.SourceScan;
import org.pizhu.model.EditKind;
import org.pizhu.model.ImportReport;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.Source;
import org.pizhu.store.Database;
import org.pizhu.store.GrowingEdit;
import org.pizhu.store.ImportStore;
import org.pizhu.store.SourceStore;
import org.pizhu.task.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings story files into a library. A file that it has already adds nothing; of a changed one it adds what is new. What is wrong with one
 * file or story is told with its place, and the rest goes on. A cancelled import keeps the stories that were committed and goes on from there
 * the next time. Whatever a run brought is one edit, pictures included; of stories that undo took out, the library still has the source, and
 * importing the file again brings them back. The index of searches takes stories in meanwhile; some of them are left for later.
 */
public final class StoryImport {

  private static final Logger LOG = LoggerFactory.getLogger(StoryImport.class);

  private final SourceStore sources;
  private final ImportStore store;
  private final Pictures pictures;
  private final EditLog edits;
  private final LibraryListeners listeners;
  private final SearchIndexing indexing;
  private final Importer importer = new SeedFileImporter();

  StoryImport(Database database, Pictures pictures, EditLog edits, LibraryListeners listeners, SearchIndexing indexing) {
    sources = new SourceStore(database);
    store = new ImportStore(database);
    this.pictures = pictures;
    this.edits = edits;
    this.listeners = listeners;
    this.indexing = indexing;
  }

  /**
   * Imports files in their order.
   *
   * @param files the files
   * @param images a folder in which pictures are looked for by name, beside the folders of the files; may be missing
   * @param progress counts bytes, of each file once while it is looked through and once while it is read
   * @throws PizhuException if the library itself cannot take more, for example because the disk is full
   */
  public ImportReport run(List<Path> files, @Nullable Path images, Progress progress) {
    GrowingEdit edit = edits.begin(EditKind.IMPORT_STORIES, subject(files));
    Tally tally = new Tally(new IndexBeside(indexing));
    try {
      for (Path file : files) {
        if (!progress.isCancelled()) {
          one(file.toAbsolutePath().normalize(), edit, tally, progress);
        }
      }
    } finally {
      tally.index.await();
    }
    if (images != null && !progress.isCancelled()) {
      lookBelow(images, edit, tally, progress);
    }
    return tally.report(progress.isCancelled());
  }

  /** The name of the file, or of the first one and how many more. */
  private static String subject(List<Path> files) {
    String first = files.isEmpty() ? "" : String.valueOf(files.get(0).getFileName());
    return files.size() < 2 ? first : first + " +" + (files.size() - 1);
  }

  private void lookBelow(Path images, GrowingEdit edit, Tally tally, Progress progress) {
    try {
      tally.add(pictures.findBelow(images, edit, progress));
    } catch (PizhuException e) {
      if (e.problem().isOfLibrary()) {
        throw e;
      }
      tally.problems.add(e.problem());
    }
  }

  private void one(Path file, GrowingEdit edit, Tally tally, Progress progress) {
    try {
      SourceScan scan = importer.scan(file, progress);
      if (progress.isCancelled()) {
        return;
      }
      Optional<Source> known = sources.complete(scan.sha256());
      if (known.isPresent()) {
        again(known.get().id(), edit, tally);
      } else {
        read(file, scan, edit, tally, progress);
      }
      if (!progress.isCancelled()) {
        tally.add(pictures.findBeside(file, edit, progress));
      }
    } catch (PizhuException e) {
      if (e.problem().isOfLibrary()) {
        throw e;
      }
      tally.problems.add(e.problem());
    } catch (CancellationException e) {
      LOG.info("The import of {} was stopped while the file was looked through", file);
    }
  }

  /** A file that the library has: nothing is new, but what was taken out comes back. */
  private void again(long sourceId, GrowingEdit edit, Tally tally) {
    int back = store.bringBack(sourceId, edit);
    tally.added += back;
    tally.known += sources.stories(sourceId) - back;
    if (back > 0) {
      listeners.tell(LibraryChange.Kind.STORIES_ADDED, Set.of());
    }
  }

  private void read(Path file, SourceScan scan, GrowingEdit edit, Tally tally, Progress progress) {
    tally.problems.addAll(scan.problems());
    long sourceId = sources.begin(
        file.getFileName().toString(),
        file.toString(),
        scan.sha256(),
        scan.size(),
        scan.charset().name(),
        edits.now());
    ImportPipeline pipeline = new ImportPipeline(store, edit, sourceId, file, scan.size(), progress, tally.index::added);
    try {
      importer.read(file, scan, pipeline, progress);
      pipeline.flush();
      if (!progress.isCancelled()) {
        sources.finish(sourceId);
      }
    } finally {
      tally.add(pipeline);
      if (pipeline.added() > 0) {
        listeners.tell(LibraryChange.Kind.STORIES_ADDED, Set.of());
      }
    }
  }

  /** What all files together came to. */
  private static final class Tally {
    private final IndexBeside index;
    private int added;
    private int known;
    private int changed;
    private int pictures;
    private final List<Problem> problems = new ArrayList<>();

    Tally(IndexBeside index) {
      this.index = index;
    }

    void add(ImportPipeline pipeline) {
      added += pipeline.added() - pipeline.changed();
      known += pipeline.known();
      changed += pipeline.changed();
      problems.addAll(pipeline.problems());
    }

    void add(Pictures.Found found) {
      pictures += found.found();
      problems.addAll(found.problems());
    }

    ImportReport report(boolean cancelled) {
      return new ImportReport(added, known, changed, pictures, problems, cancelled);
    }
  }
}
