package org.pizhu.ui.main.keeping;

import java.util.concurrent.CancellationException;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Duration;
import org.pizhu.i18n.Messages;
import org.pizhu.library.Library;
import org.pizhu.model.Problem;
import org.pizhu.task.Progress;
import org.pizhu.ui.main.ground.Ground;

/** Makes backups by the clock while the window is open, beside everything else that is done; tells only of what went wrong. */
final class BackupKeeper {

  private static final Duration LOOK_EVERY = Duration.minutes(1);

  private final Ground ground;
  private final Messages messages;
  private final Runnable show;
  private final Timeline clock = new Timeline();
  private String told = "";
  private boolean underWay;

  /**
   * @param show shows the backups
   */
  BackupKeeper(Ground ground, Runnable show) {
    this.ground = ground;
    this.messages = ground.services().messages();
    this.show = show;
    clock.getKeyFrames().add(new KeyFrame(LOOK_EVERY, event -> look()));
    clock.setCycleCount(Animation.INDEFINITE);
  }

  /** Begins. */
  void start() {
    ground.workspace().longWork().follow((library, work) -> {
      library.backups().onTrouble(problem -> Platform.runLater(() -> tell(problem)));
      return library;
    }, library -> clock.play(), this::failed);
  }

  private void look() {
    if (!underWay) {
      underWay = true;
      ground.workspace().longWork().follow(BackupKeeper::makeIfDue, made -> underWay = false, this::failed);
    }
  }

  private static boolean makeIfDue(Library library, Progress work) {
    boolean isDue = library.backups().isDue();
    if (isDue) {
      library.backups().byRhythm(work);
    }
    return isDue;
  }

  private void failed(Throwable thrown) {
    underWay = false;
    if (!(thrown instanceof CancellationException) && !ground.workspace().isClosed()) {
      ground.services().dialogs().error(thrown);
    }
  }

  /** Once for each trouble: it would come back every minute. */
  private void tell(Problem problem) {
    String words = messages.problem(problem);
    if (!ground.workspace().isClosed() && !words.equals(told)) {
      told = words;
      ground.toasts().error(messages.get("backups.trouble", words), messages.get("backups.title"), show);
    }
  }

  /** Ends with the window. */
  void close() {
    clock.stop();
  }
}
