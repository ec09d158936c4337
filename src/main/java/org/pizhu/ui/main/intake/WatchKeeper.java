package org.pizhu.ui.main.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.library.folder.FolderWatch;
import org.pizhu.model.LibraryFolders;
import org.pizhu.task.Progress;
import org.pizhu.ui.intake.WatchListener;
import org.pizhu.ui.intake.WatchPanel;
import org.pizhu.ui.main.ground.Ground;

/** Watches a folder for the library while the window is open, if that is wished: has what is new there imported, one lot at a time. */
final class WatchKeeper implements WatchListener {

  /** Imports what is new in a folder. */
  @FunctionalInterface
  interface Taker {
    /**
     * Imports files; not while something else is under way.
     *
     * @param ended is told whether it came to its end
     */
    void take(FolderWatch folder, List<Path> files, Consumer<Boolean> ended);
  }

  private static final Duration PAUSE = Duration.seconds(2);

  private final Ground ground;
  private final Consumer<@Nullable Path> watched;
  private final Taker taker;
  private final Messages messages;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private @Nullable Path folder;
  /** The folder that is not watched for now, since an import of it was stopped. */
  private @Nullable Path paused;
  private @Nullable FolderWatch watch;
  /** Takes away what was said of a folder that was gone. */
  private Runnable isBack = () -> { };
  private boolean isClosed;

  /**
   * @param watched hears which folder is watched; null for none
   * @param taker imports what is new in it
   */
  WatchKeeper(Ground ground, Consumer<@Nullable Path> watched, Taker taker) {
    this.ground = ground;
    this.watched = watched;
    this.taker = taker;
    messages = ground.services().messages();
    pause.setOnFinished(event -> look());
  }

  /** Goes on watching what was watched the last time. */
  void start() {
    ground.workspace().remembered(LibraryFolders.WATCHED_KEY, stored -> stored.filter(path -> !path.isEmpty()).map(Path::of).ifPresent(this::begin));
  }

  /** Says which folder is watched. */
  WatchPanel panel() {
    Path shown = folder == null ? paused : folder;
    return new WatchPanel(messages, shown == null ? "" : shown.toString(), shown != null && folder == null, this);
  }

  @Override
  public void choose() {
    ground.panels().leave();
    ground.services().choosers().folder("main.watch.title").ifPresent(chosen -> {
      ground.workspace().remember(LibraryFolders.WATCHED_KEY, chosen.toAbsolutePath().toString());
      begin(chosen);
      ground.toasts().show(messages.get("main.watch.begun", String.valueOf(chosen.getFileName())));
    });
  }

  @Override
  public void stop() {
    ground.panels().leave();
    ground.workspace().remember(LibraryFolders.WATCHED_KEY, "");
    end();
    ground.toasts().show(messages.get("main.watch.ended"));
  }

  @Override
  public void goOn() {
    ground.panels().leave();
    Path stopped = paused;
    if (stopped != null) {
      begin(stopped);
    }
  }

  @Override
  public void closed() {
    ground.panels().leave();
  }

  private void begin(Path chosen) {
    end();
    folder = chosen;
    watched.accept(chosen);
    ground.workspace().longWork().ask(library -> library.intake().watch(chosen), opened -> {
      if (isClosed || !chosen.equals(folder)) {
        opened.close();
      } else {
        watch = opened;
        look();
      }
    }, this::end);
  }

  private void look() {
    FolderWatch now = watch;
    if (now == null) {
      return;
    }
    if (ground.longActs().isBusy()) {
      pause.playFromStart();
      return;
    }
    ground.workspace().longWork().ask(
        (library, work) -> look(now, work), (done, total, detail) -> { }, look -> seen(now, look), () -> later(now));
  }

  private static Optional<FolderWatch.Look> look(FolderWatch watch, Progress work) {
    try {
      return Optional.of(watch.look(work));
    } catch (CancellationException stopped) {
      // The window has been closed meanwhile.
      return Optional.empty();
    }
  }

  private void seen(FolderWatch from, FolderWatch.Look look) {
    look.problem().ifPresent(problem -> isBack = ground.toasts().error(messages.get("main.watch.gone", problem.file())));
    if (look.isThere()) {
      isBack.run();
    }
    List<Path> files = look.files();
    if (from != watch || files.isEmpty() || ground.longActs().isBusy()) {
      later(from);
      return;
    }
    taker.take(from, files, toItsEnd -> {
      if (toItsEnd) {
        later(from);
      } else if (from == watch) {
        // What was stopped, or can't be done, is not to be begun again every other second.
        Path stopped = folder;
        end();
        paused = stopped;
        ground.toasts().show(messages.get("main.watch.paused"), messages.get("watch.go-on"), this::goOn);
      }
    });
  }

  private void later(FolderWatch from) {
    if (from == watch) {
      pause.playFromStart();
    }
  }

  private void end() {
    pause.stop();
    FolderWatch before = watch;
    watch = null;
    folder = null;
    paused = null;
    watched.accept(null);
    isBack.run();
    if (before != null) {
      before.close();
    }
  }

  /** Ends with the window; goes on with the next one. */
  void close() {
    isClosed = true;
    end();
  }
}
