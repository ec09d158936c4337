package org.pizhu.ui.main.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.pizhu.library.Library;
import org.pizhu.library.correction.RereadingReport;
import org.pizhu.library.edit.LibraryChange;
import org.pizhu.library.export.NotesExport;
import org.pizhu.library.folder.FolderWatch;
import org.pizhu.library.intake.Intake;
import org.pizhu.library.intake.IntakeQuestion;
import org.pizhu.library.intake.IntakeResult;
import org.pizhu.library.intake.IntakeWatch;
import org.pizhu.library.picture.ContactSheets;
import org.pizhu.library.picture.PictureSearch;
import org.pizhu.library.picture.Pictures;
import org.pizhu.model.IntakeChoice;
import org.pizhu.model.PictureCandidate;
import org.pizhu.model.Problem;
import org.pizhu.task.BackgroundTask;
import org.pizhu.task.Progress;
import org.pizhu.task.TaskRunner;
import org.pizhu.text.Pinyin;

/** The work on a library that takes long: it runs beside the edits, tells how far it is, and can be stopped. */
public final class LongWork {

  private final Library library;
  private final TaskRunner tasks;
  private final Workspace workspace;
  private final Consumer<Throwable> failed;

  LongWork(Library library, TaskRunner tasks, Workspace workspace, Consumer<Throwable> failed) {
    this.library = library;
    this.tasks = tasks;
    this.workspace = workspace;
    this.failed = failed;
  }

  /** Asks the library for something beside the edits, which must not wait for it. */
  public <T> void ask(Function<Library, T> question, Consumer<T> show) {
    tasks.start(progress -> question.apply(library), (done, total, detail) -> { }, show, failed);
  }

  /**
   * Asks the library for something that may take long.
   *
   * @param undone is called if it failed, which was told, or was cancelled, which gives nothing
   */
  public <T> TaskRunner.Running ask(
      BiFunction<Library, Progress, Optional<T>> question,
      TaskRunner.ProgressListener progress,
      Consumer<T> show,
      Runnable undone) {
    return tasks.start(
        work -> question.apply(library, work), progress, found -> found.ifPresentOrElse(show, undone), thrown -> {
          undone.run();
          failed.accept(thrown);
        });
  }

  /** The same beside everything else, with nothing to be seen of it; {@code undone} gets what was thrown, also that it was cancelled. */
  public <T> void follow(BiFunction<Library, Progress, T> work, Consumer<T> show, Consumer<Throwable> undone) {
    tasks.start(progress -> work.apply(library, progress), (done, total, detail) -> { }, show, undone);
  }

  /** Looks what there is to be chosen in files before they are imported; gets none if that was stopped. */
  public TaskRunner.Running lookBefore(
      List<Path> paths,
      TaskRunner.ProgressListener progress,
      Consumer<Optional<List<IntakeQuestion>>> done,
      Consumer<Throwable> failed) {
    return tasks.start(work -> library.intake().look().questions(paths, work), progress, done, failed);
  }

  /** Imports files and folders; the list shows what came in. */
  public TaskRunner.Running importFiles(
      List<Path> paths,
      Map<Path, IntakeChoice> choices,
      IntakeWatch watch,
      TaskRunner.ProgressListener progress,
      Consumer<IntakeResult> done,
      Consumer<Throwable> failed) {
    Intake intake = library.intake();
    return tasks.start(
        work -> intake.run(intake.find(paths, work), null, choices, watch, work), progress, shown(done), shownFailure(failed));
  }

  /** Goes on with an import that was cut short. */
  public TaskRunner.Running resumeImport(
      long intake,
      IntakeWatch watch,
      TaskRunner.ProgressListener progress,
      Consumer<IntakeResult> done,
      Consumer<Throwable> failed) {
    return tasks.start(
        work -> library.intake().resume(intake, watch, work), progress, shown(done), shownFailure(failed));
  }

  /**
   * Imports new files of a watched folder, which then are known to it.
   *
   * @param files what a look into the folder gave
   */
  public TaskRunner.Running importWatched(
      FolderWatch folder,
      List<Path> files,
      IntakeWatch watch,
      TaskRunner.ProgressListener progress,
      Consumer<IntakeResult> done,
      Consumer<Throwable> failed) {
    return tasks.start(
        work -> {
          IntakeResult result = library.intake().run(library.intake().list(files), null, watch, work);
          if (!result.report().cancelled()) {
            folder.taken(files);
          }
          return result;
        }, progress, shown(done), shownFailure(failed));
  }

  /** Looks for missing pictures; what was stopped gives a {@link CancellationException}. */
  public TaskRunner.Running lookForPictures(
      @Nullable Path place,
      TaskRunner.ProgressListener progress,
      Consumer<PictureSearch.Outcome> done,
      Consumer<Throwable> failed) {
    return tasks.start(work -> {
      PictureSearch.Outcome outcome = library.pictures().search().look(place, work);
      if (work.isCancelled()) {
        throw new CancellationException();
      }
      return outcome;
    }, progress, done, failed);
  }

  /** Takes in pictures that were found, and remembers which were refused. */
  public TaskRunner.Running takePictures(
      PictureSearch.Outcome outcome,
      List<PictureCandidate> accepted,
      List<PictureCandidate> refused,
      TaskRunner.ProgressListener progress,
      Consumer<Pictures.Found> done,
      Consumer<Throwable> failed) {
    return tasks.start(work -> library.pictures().search().take(outcome, accepted, refused, work), progress, shown(done), shownFailure(failed));
  }

  /** Changes many things, such as all hits of a search; the open story shows what of it concerns it. */
  public TaskRunner.Running changeMany(
      Function<Library, BackgroundTask<Integer>> change,
      TaskRunner.ProgressListener progress,
      Consumer<Integer> done,
      Consumer<Throwable> failed) {
    return tasks.start(change.apply(library), progress, made -> {
      workspace.reload();
      done.accept(made);
    }, failed);
  }

  /** Tells what reading the sources again would change. */
  public TaskRunner.Running previewRereading(
      TaskRunner.ProgressListener progress, Consumer<RereadingReport> done, Consumer<Throwable> failed) {
    return tasks.start(work -> library.rereading().preview(work), progress, done, failed);
  }

  /** Reads the sources again; list and story show what is read now. */
  public TaskRunner.Running reread(
      TaskRunner.ProgressListener progress, Consumer<RereadingReport> done, Consumer<Throwable> failed) {
    return tasks.start(work -> library.rereading().run(work), progress, shown(done), shownFailure(failed));
  }

  /** Brings families, then the index of searches, and what is known of pictures, to what the stories are now. */
  public void index(TaskRunner.ProgressListener progress, Runnable ended) {
    tasks.start(
        work -> {
          library.families().catchUp(work);
          library.searchIndexing().catchUp(work);
          library.pictures().ledger().catchUp(work);
          return ended;
        },
        progress,
        Runnable::run,
        thrown -> {
          ended.run();
          failed.accept(thrown);
        });
  }

  /** A notes file that was written, with what can't be read of a damaged library and what its format has no place for. */
  public record Exported(Path file, List<Problem> losses) {}

  /** Writes a notes file. */
  public TaskRunner.Running export(
      NotesExport.Request request,
      Path file,
      TaskRunner.ProgressListener progress,
      Consumer<Exported> done,
      Consumer<Throwable> failed) {
    return tasks.start(work -> {
      List<Problem> lacking = library.export().write(request, file, work);
      return new Exported(file, Stream.concat(lacking.stream(), library.export().losses(request).stream()).toList());
    }, progress, done, failed);
  }

  /**
   * Shows how an export would begin.
   *
   * @param fault gets why it can't be told; not that it was cancelled
   */
  public TaskRunner.Running preview(
      Function<Library, NotesExport.Request> request,
      int longest,
      Consumer<NotesExport.Preview> show,
      Consumer<Throwable> fault) {
    return tasks.start(
        work -> library.export().preview(request.apply(library), longest, work), (done, total, detail) -> { }, show,
        thrown -> {
          if (!(thrown instanceof CancellationException)) {
            fault.accept(thrown);
          }
        });
  }

  /** Writes a contact sheet. */
  public TaskRunner.Running contactSheet(
      ContactSheets.Request request,
      Path file,
      TaskRunner.ProgressListener progress,
      Consumer<Path> done,
      Consumer<Throwable> failed) {
    return tasks.start(work -> {
      library.pictures().ledger().sheets().write(request, file, work);
      return file;
    }, progress, done, failed);
  }

  /** Saves a backup as a library of its own. */
  public TaskRunner.Running saveBackup(
      String id, Path file, TaskRunner.ProgressListener progress, Consumer<Path> done, Consumer<Throwable> failed) {
    return tasks.start(work -> {
      library.backups().shelf().save(id, file, work);
      return file;
    }, progress, done, failed);
  }

  /** Asks the library for something beside the edits; tells of a failure, and of it having failed. */
  public <T> void ask(Function<Library, T> question, Consumer<T> show, Runnable undone) {
    tasks.start(progress -> question.apply(library), (done, total, detail) -> { }, show, thrown -> {
      undone.run();
      failed.accept(thrown);
    });
  }

  /** From now on, until the window closes, tells of each change of the library, on the JavaFX thread. */
  public void onChange(Consumer<LibraryChange> listener) {
    library.addListener(change -> Platform.runLater(() -> {
      if (!workspace.isClosed()) {
        listener.accept(change);
      }
    }));
  }

  /** Makes what asks the library by itself, beside the edits, such as a pane that shows a part of it. */
  public <T> T made(BiFunction<Library, TaskRunner, T> maker) {
    return maker.apply(library, tasks);
  }

  /** Loads the readings of Chinese characters, by which names are found. */
  public void loadPinyin(Consumer<Pinyin> done) {
    tasks.start(work -> Pinyin.shared(), (finished, total, detail) -> { }, done, failed);
  }

  private <T> Consumer<T> shown(Consumer<T> done) {
    return result -> {
      workspace.reopenOrBegin();
      done.accept(result);
    };
  }

  /** What was committed before a failure is there and is to be seen. */
  private Consumer<Throwable> shownFailure(Consumer<Throwable> failed) {
    return thrown -> {
      workspace.reload();
      failed.accept(thrown);
    };
  }
}
