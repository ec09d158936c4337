package org.pizhu.library.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.edit.EditLog;
import org.pizhu.library.edit.LibraryListeners;
import org.pizhu.library.export.Bundles;
import org.pizhu.library.folder.FileFinder;
import org.pizhu.library.folder.FileList;
import org.pizhu.library.folder.FolderWatch;
import org.pizhu.library.notes.BundleUnion;
import org.pizhu.library.notes.NotesIntake;
import org.pizhu.library.picture.Pictures;
import org.pizhu.library.shelf.SearchIndexing;
import org.pizhu.model.ImportLimits;
import org.pizhu.model.ImportReport;
import org.pizhu.model.IntakeChoice;
import org.pizhu.model.IntakeSummary;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.model.TableColumns;
import org.pizhu.store.database.Database;
import org.pizhu.store.database.LibraryFiles;
import org.pizhu.store.importing.ImportStore;
import org.pizhu.store.intake.FileNote;
import org.pizhu.store.intake.IntakeChoiceStore;
import org.pizhu.store.intake.IntakeFile;
import org.pizhu.store.intake.IntakePlace;
import org.pizhu.store.intake.IntakeStore;
import org.pizhu.store.shelf.WatchStore;
import org.pizhu.store.source.SourceStore;
import org.pizhu.task.Progress;

/**
 * Brings files and folders of stories into a library. A file that it has already adds nothing; of a changed one it adds what is new.
 * Whatever an import brings is one edit, pictures included; of stories that undo took out, the library still has the source, and
 * importing the file again brings them back. One that was cancelled or cut short in whatever way keeps what was committed, and goes on from
 * there when it is told to, as the same import with the same edit and the same report. The index of searches takes stories in meanwhile;
 * some of them are left for later.
 */
public final class Intake {

  private static final int CLOSE_SECONDS = 10;

  private final IntakeParts parts;
  private final IntakeStore store;
  private final IntakeReports reports;
  private final IntakeLook look;
  private final WatchStore watched;
  private final Bundles bundles;
  private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean isClosing;
  private volatile ImportLimits limits = ImportLimits.DEFAULT;

  /** Brings stories, notes and pictures into one library. */
  public Intake(Database database, Pictures pictures, EditLog edits, LibraryListeners listeners, SearchIndexing indexing, Bundles bundles) {
    this.bundles = bundles;
    store = new IntakeStore(database);
    parts = new IntakeParts(
        new SourceStore(database), new ImportStore(database), store, new IntakeChoiceStore(database), pictures, edits, listeners, indexing,
        new NotesIntake(database, edits), new BundleUnion(database, edits));
    look = new IntakeLook(database, parts.bundles(), parts.notes(), () -> limits);
    reports = new IntakeReports(store);
    watched = new WatchStore(database);
  }

  /** Says how much imports take on that begin from now on. */
  public void setLimits(ImportLimits chosen) {
    limits = chosen;
    parts.pictures().setLimits(chosen);
  }

  /** Looks into files before they are imported. */
  public IntakeLook look() {
    return look;
  }

  /** Writes whole libraries into files. */
  public Bundles bundles() {
    return bundles;
  }

  /** What imports came to. */
  public IntakeReports reports() {
    return reports;
  }

  /**
   * Finds the files of stories in what was given: files as they are, and of folders and all below them those that may hold stories.
   *
   * @param progress counts what was looked at
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public FileList find(List<Path> paths, Progress progress) {
    return FileFinder.find(paths, progress);
  }

  /** These very files, whatever they are. */
  public FileList list(List<Path> files) {
    return FileList.of(files);
  }

  /** Begins to watch a folder, in which new files are to be imported. */
  public FolderWatch watch(Path folder) {
    return watch(folder, System::currentTimeMillis);
  }

  /** Watches a folder by a clock in milliseconds. */
  public FolderWatch watch(Path folder, LongSupplier millis) {
    return new FolderWatch(folder, watched, millis);
  }

  /**
   * Imports files in their order. Another import that was cut short, and all of whose files are among these, need not go on any more.
   *
   * @param images a folder in which pictures are looked for by name, beside the folders of the files; may be missing
   * @param watch is told how far it is
   * @param progress counts bytes
   * @throws PizhuException if the library itself cannot take more, for example because the disk is full
   */
  public IntakeResult run(FileList files, @Nullable Path images, IntakeWatch watch, Progress progress) {
    return run(files, images, Map.of(), watch, progress);
  }

  /**
   * The same with what is to be taken of some of the files. What was said of the columns of a table is remembered for those with the same columns.
   *
   * @param choices what is to be taken, by file; of the others all is
   */
  public IntakeResult run(
      FileList files, @Nullable Path images, Map<Path, IntakeChoice> choices, IntakeWatch watch, Progress progress) {
    if (files.files().size() == 1 && bundles.canRestore()
        && !LibraryFiles.isLibrary(files.paths().get(0)) && Bundles.isBundle(files.paths().get(0))) {
      return restored(files, progress);
    }
    long id = store.begin(
        files.subject(), parts.edits().now(), files.files(), files.leftOut(),
        images == null ? null : images.toAbsolutePath().toString(), files.problems());
    Set<String> paths = files.files().stream().map(IntakeFile::path).collect(Collectors.toSet());
    for (long open : store.open()) {
      if (open != id && !underWay.contains(open)
          && store.waiting(open).stream().map(IntakeFile::path).allMatch(paths::contains)) {
        store.state(open, IntakeSummary.State.LEFT);
      }
    }
    Map<String, IntakeChoice> chosen = new HashMap<>();
    choices.forEach((file, choice) -> chosen.put(file.toAbsolutePath().normalize().toString(), choice));
    parts.choices().put(id, chosen);
    choices.forEach(this::remember);
    return run(id, files.problems(), watch, progress);
  }

  /** A bundle into a library that holds nothing becomes that library, with its history. */
  private IntakeResult restored(FileList files, Progress progress) {
    Path file = files.paths().get(0);
    List<Problem> problems = new ArrayList<>();
    int stories = 0;
    try {
      problems.add(Problem.of(ProblemKind.BUNDLE_RESTORED, file));
      problems.addAll(bundles.restore(file, stopping(progress)));
      stories = bundles.stories();
    } catch (PizhuException refused) {
      if (refused.problem().isOfLibrary()) {
        throw refused;
      }
      problems.set(0, refused.problem());
    } catch (CancellationException stopped) {
      problems.clear();
    }
    long id = store.begin(files.subject(), parts.edits().now(), files.files(), files.leftOut(), null, files.problems());
    store.done(new IntakePlace(id, 0), file.toString(), problems.stream().map(FileNote::of).toList());
    store.state(id, problems.isEmpty() ? IntakeSummary.State.LEFT : IntakeSummary.State.DONE);
    List<Problem> told = problems.stream().filter(problem -> problem.kind().isDoubt()).toList();
    return new IntakeResult(
        new ImportReport(stories, 0, 0, 0, told, problems.isEmpty()), store.summary(id).orElseThrow());
  }

  private void remember(Path file, IntakeChoice choice) {
    TableColumns columns = choice.columns();
    if (columns != null) {
      look.table(file).filter(table -> columns.fits(table.header())).ifPresent(
          table -> parts.choices().remember(table.header(), columns));
    }
  }

  private IntakeResult run(long id, List<Problem> earlier, IntakeWatch watch, Progress asked) {
    Progress progress = stopping(asked);
    underWay.add(id);
    try {
      IntakeSummary begun = store.summary(id).orElseThrow();
      IntakeRun run = new IntakeRun(
          parts, id, parts.edits().begin(begun.subject(), id, store.edit(id).orElse(0L)), limits, watch, progress);
      ImportReport report = run.run(earlier, store.images(id).map(Path::of).orElse(null));
      if (!report.cancelled()) {
        store.state(id, IntakeSummary.State.DONE);
        parts.choices().drop(id);
      }
      return new IntakeResult(report, store.summary(id).orElseThrow());
    } finally {
      ended(id);
    }
  }

  /** Stops when the library is to be closed as well. */
  private Progress stopping(Progress progress) {
    return new Progress() {
      @Override
      public void update(long done, long total, String detail) {
        progress.update(done, total, detail);
      }

      @Override
      public boolean isCancelled() {
        return isClosing || progress.isCancelled();
      }
    };
  }

  private synchronized void ended(long id) {
    underWay.remove(id);
    notifyAll();
  }

  /** Stops what is under way, at a place from which it can go on the next time, and waits until it has stopped. */
  public synchronized void close() {
    isClosing = true;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
    try {
      for (long left = CLOSE_SECONDS * 1_000L; left > 0 && !underWay.isEmpty();
          left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The newest import that was cut short and can go on. One that was taken back is left alone. */
  public Optional<IntakeSummary> interrupted() {
    return store.open().stream().filter(id -> !underWay.contains(id)).findFirst().flatMap(store::summary);
  }

  /**
   * Goes on with an import that was cut short.
   *
   * @param id its number
   * @param watch is told how far it is
   * @param progress counts bytes of what is left
   * @throws PizhuException {@code IMPORT_CANNOT_GO_ON} if it was finished, left or taken back meanwhile; or if the library itself cannot
   *     take more
   */
  public IntakeResult resume(long id, IntakeWatch watch, Progress progress) {
    if (underWay.contains(id) || !store.open().contains(id)) {
      throw new PizhuException(Problem.of(ProblemKind.IMPORT_CANNOT_GO_ON, ""));
    }
    return run(id, List.of(), watch, progress);
  }

  /** Lets an import be that was cut short: what it brought stays, and nobody is asked about it any more. */
  public void leave(long id) {
    if (store.open().contains(id)) {
      store.state(id, IntakeSummary.State.LEFT);
    }
  }
}
