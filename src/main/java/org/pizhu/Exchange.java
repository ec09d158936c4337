package org.pizhu;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Libraries;
import org.pizhu.library.Library;
import org.pizhu.library.keep.BackupShelf;
import org.pizhu.library.keep.Rescue;
import org.pizhu.model.Backup;
import org.pizhu.model.PizhuException;
import org.pizhu.model.Problem;
import org.pizhu.model.ProblemKind;
import org.pizhu.task.BackgroundTask;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.dialog.FileChoosers;
import org.pizhu.ui.main.MainWindow;
import org.pizhu.ui.main.ground.Ground;
import org.pizhu.ui.main.keeping.OpeningFailed;
import org.pizhu.ui.main.keeping.RescueBanner;
import org.pizhu.ui.main.keeping.RestoredNote;
import org.pizhu.ui.main.keeping.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exchanges a library, open or one that can't be opened, for another state of it: a backup, what can be read of it, and what is kept of that. While
 * that is done the window shows it and nothing else. All methods are called on the JavaFX thread.
 */
final class Exchange {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final Clock CLOCK = Clock.systemDefaultZone();

  private static final Duration LOOK_AGAIN = Duration.seconds(1);

  private final App app;
  private final TaskRunner tasks;
  private final Opening opening;
  private final AnnotatorName annotator;
  private Opening.@Nullable Rescued rescued;

  Exchange(App app, TaskRunner tasks, Opening opening, AnnotatorName annotator) {
    this.app = app;
    this.tasks = tasks;
    this.opening = opening;
    this.annotator = annotator;
  }

  /** What is known of a library that is only what can be read of a damaged one; null of any other. */
  private Opening.@Nullable Rescued rescued(Library open) {
    Opening.Rescued now = rescued;
    return now != null && now.library() == open ? now : null;
  }

  /** The file that is to be opened the next time. */
  Path fileOf(Library open) {
    Opening.Rescued shown = rescued(open);
    return shown == null ? open.file() : shown.damaged().library();
  }

  /** Names a window, and says over it, where that is so, that it only shows what can be read. */
  String title(Messages messages, Library open, MainWindow window) {
    Opening.Rescued shown = rescued(open);
    if (shown != null) {
      window.above(RescueBanner.of(window.ground(), shown.saved(), shown.last(), target -> keep(shown, target)));
    }
    return messages.get(shown == null ? "main.title" : "damaged.title", open.file().getFileName());
  }

  /**
   * Offers what can be done about a library that could not be opened: if it is damaged, what can be read of it; if nothing can be written to it, a
   * copy; if another program has it open, it is waited for.
   */
  void offer(OpeningFailed pane, Problem problem) {
    if (problem.kind() == ProblemKind.LIBRARY_READ_ONLY) {
      pane.offerCopy(Path.of(problem.file()), target -> copy(Path.of(problem.file()), target));
    }
    if (problem.kind() == ProblemKind.LIBRARY_IN_USE) {
      pane.waits();
      awaitFree(pane, Path.of(problem.file()));
    }
    if (!BackupShelf.isDamage(problem)) {
      return;
    }
    BackupShelf shelf = opening.shelf(Path.of(problem.file()));
    // Trying once more would read as little.
    Runnable look = problem.kind() == ProblemKind.LIBRARY_LOST ? null : () -> look(shelf, null);
    tasks.start(work -> shelf.list(), (done, total, detail) -> { }, backups -> pane.offer(
        backups.isEmpty() ? null : backups.get(0), CLOCK, backup -> goBack(shelf, backup, null), look), app::failed);
  }

  private static BackgroundTask<Path> copying(Path library, Path target) {
    return work -> {
      Libraries.copy(library, target, work);
      return target;
    };
  }

  private void copy(Path library, Path target) {
    Waiting waiting = app.waiting("copy.copying");
    tasks.start(copying(library, target), (done, total, detail) -> waiting.progress(done, total), app::openLibrary, thrown -> {
      app.failed(thrown);
      app.openLibrary(library);
    });
  }

  /**
   * Offers a copy of a library that can't be written to, over the one that is open and stays so.
   *
   * @param choosers asks where it is to lie
   * @return false if that is not what has failed
   */
  boolean offersCopy(Throwable cause, MainWindow window, FileChoosers choosers) {
    if (!(cause instanceof PizhuException known) || known.problem().kind() != ProblemKind.LIBRARY_READ_ONLY) {
      return false;
    }
    Ground ground = window.ground();
    Messages messages = ground.services().messages();
    Path library = Path.of(known.problem().file());
    ground.toasts().error(messages.problem(known.problem()), messages.get("copy.act"), () ->
        OpeningFailed.copyTo(messages, choosers, library).ifPresent(target ->
            ground.longActs().<Path>run(
                "copy.copying", (progress, done, failed) -> tasks.start(copying(library, target), progress, done, failed), app::openLibrary)));
    return true;
  }

  /** A program that ends may make a last backup for some time. As long as the pane is shown, the library is tried again. */
  private void awaitFree(OpeningFailed pane, Path file) {
    PauseTransition pause = new PauseTransition(LOOK_AGAIN);
    pause.setOnFinished(event -> {
      if (pane.getScene() != null) {
        tasks.inOrder(work -> opening.openFile(file, annotator), app::opened, thrown -> {
          if (thrown instanceof PizhuException still && still.problem().kind() == ProblemKind.LIBRARY_IN_USE) {
            pause.playFromStart();
          } else {
            app.showFailure(thrown);
          }
        });
      }
    });
    pause.play();
  }

  /** Puts the open library back to a backup, and opens it; also if that failed, for then it is as it was. */
  void goBack(Backup backup, Library open) {
    goBack(shelf(open), backup, open);
  }

  private BackupShelf shelf(Library open) {
    Opening.Rescued shown = rescued(open);
    return shown == null ? opening.shelf(open.file()) : shown.damaged();
  }

  private void goBack(BackupShelf shelf, Backup backup, @Nullable Library open) {
    Waiting waiting = app.waiting("backups.restoring");
    tasks.start(work -> {
      close(open);
      opening.forgetRescued();
      return shelf.restore(backup.id(), CLOCK, work);
    }, (done, total, detail) -> waiting.progress(done, total), restored -> reopen(shelf.library(), () ->
        RestoredNote.show(requireNonNull(app.window()).ground(), restored.before())), thrown -> {
      app.failed(thrown);
      reopen(shelf.library(), () -> { });
    });
  }

  /** A damaged library can't always be closed as a sound one; what it was at its last write is on the disk. */
  private static void close(@Nullable Library open) {
    if (open == null) {
      return;
    }
    try {
      open.close();
    } catch (PizhuException damaged) {
      if (!BackupShelf.isDamage(damaged.problem())) {
        throw damaged;
      }
      LOG.warn("A damaged library was closed", damaged);
    }
  }

  /** Shows what can be read of the open library, which is damaged. */
  void showReadable(Library open) {
    look(shelf(open), open);
  }

  private void look(BackupShelf damaged, @Nullable Library open) {
    Waiting waiting = app.waiting("damaged.reading");
    tasks.start(work -> {
      close(open);
      return opening.rescued(damaged, work);
    }, (done, total, detail) -> waiting.progress(done, total), this::show, app::showFailure);
  }

  private void show(Opening.Rescued found) {
    rescued = found;
    app.show(found.library());
  }

  /** Makes a library of what is shown, and opens that; if that can't be done, it is shown again. */
  private void keep(Opening.Rescued shown, Path target) {
    app.waiting("damaged.keeping");
    tasks.start(work -> {
      shown.library().close();
      Rescue.keep(shown.library().file(), target);
      opening.forgetRescued();
      return target;
    }, (done, total, detail) -> { }, kept -> reopen(kept, () -> RestoredNote.kept(requireNonNull(app.window()).ground())), thrown -> {
      app.failed(thrown);
      tasks.inOrder(work -> opening.again(shown), this::show, app::showFailure);
    });
  }

  private void reopen(Path file, Runnable then) {
    tasks.inOrder(progress -> opening.openFile(file, annotator), opened -> {
      app.show(opened);
      then.run();
    }, app::showFailure);
  }

  /** Closes a library in whose place another is shown, and deletes what is shown no more. */
  void putAway(Library before) {
    tasks.inOrder(progress -> {
      close(before);
      opening.forgetRescued();
      return List.of();
    }, closed -> { }, app::failed);
  }
}
