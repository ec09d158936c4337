package org.pizhu.ui.main.ground;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.pizhu.i18n.Messages;
import org.pizhu.model.Problem;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.control.ProgressStrip;
import org.pizhu.ui.control.ToastHost;

/** Long work, one at a time: shows how far it is, can be stopped, and says what came of it. */
public final class LongActs {

  private final WindowServices services;
  private final Messages messages;
  private final WindowOutside outside;
  private final ProgressStrip progress;
  private final ToastHost toasts;
  private boolean underWay;
  private boolean ended;
  private @Nullable Runnable waiting;

  LongActs(
      WindowServices services,
      WindowOutside outside,
      ProgressStrip progress,
      ToastHost toasts) {
    this.services = services;
    this.messages = services.messages();
    this.outside = outside;
    this.progress = progress;
    this.toasts = toasts;
  }

  /** Says what came of work, and offers to show what could not be read. */
  public void tell(String summary, List<Problem> problems) {
    if (problems.isEmpty()) {
      toasts.show(summary);
    } else {
      toasts.error(
          messages.get("main.with-problems", summary, problems.size()),
          messages.get("main.show-problems"),
          () -> services.dialogs().problems(summary, problems));
    }
  }

  /** Says that a file was written, and what is not in it. */
  public void written(Path file, List<Problem> losses) {
    if (losses.isEmpty()) {
      written(file);
      return;
    }
    String done = messages.get("main.exported", file.getFileName());
    toasts.error(
        messages.get("main.with-problems", done, losses.size()), messages.get("main.show-problems"),
        () -> services.dialogs().problems(done, losses));
  }

  /** Says that a file was written, and offers to show it. */
  public void written(Path file) {
    toasts.show(
        messages.get("main.exported", file.getFileName()),
        messages.get("main.show-file"),
        () -> outside.showFile(file));
  }

  /** Shows how far work is. */
  public TaskRunner.ProgressListener progress() {
    return progress;
  }

  /** Whether something is under way. */
  public boolean isBusy() {
    return underWay;
  }

  /** Whether nothing is under way; says so if something is. */
  public boolean free() {
    if (underWay) {
      toasts.show(messages.get("main.busy"));
    }
    return !underWay;
  }

  /**
   * Builds the window anew: when the key or click that asked for it has been dealt with, or when what is under way has ended, whose progress
   * would be lost from sight. In the midst of a key press the rest of it would go to the first button of the new window, and press that.
   */
  public void whenFree(Runnable rebuild) {
    if (underWay) {
      waiting = rebuild;
      toasts.show(messages.get("main.language-later"));
    } else {
      Platform.runLater(rebuild);
    }
  }

  /**
   * Long work that is to be begun.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * Begins it.
     *
     * @param progress shows how far it is
     * @param done gets what came of it
     * @param failed gets what was thrown, also that it was cancelled
     */
    TaskRunner.Running begin(TaskRunner.ProgressListener progress, Consumer<T> done, Consumer<Throwable> failed);
  }

  /**
   * Does long work, unless other work is under way, which is said.
   *
   * @param key what it is, as a key of the words
   * @param done gets what came of it, once it is no longer under way
   */
  public <T> void run(String key, Work<T> work, Consumer<T> done) {
    if (free()) {
      begin(key, work.begin(progress, result -> {
        end();
        done.accept(result);
      }, this::stopped));
    }
  }

  /** Shows work that was begun, in words of a key. */
  public void begin(String key, TaskRunner.Running running) {
    // A runner that works on the caller's thread has ended the work already.
    if (!ended) {
      underWay = true;
      progress.start(messages.get(key), running::cancel);
    }
    ended = false;
  }

  /** Hears that the work has ended. */
  public void end() {
    ended = !underWay;
    underWay = false;
    progress.finish();
    Runnable rebuild = waiting;
    waiting = null;
    if (rebuild != null) {
      // Whoever hears of the end after this still speaks to the window that was there.
      Platform.runLater(rebuild);
    }
  }

  /** Hears that the work has failed or was stopped. */
  public void stopped(Throwable thrown) {
    end();
    if (thrown instanceof CancellationException) {
      toasts.show(messages.get("main.cancelled"));
    } else {
      services.dialogs().error(thrown);
    }
  }
}
