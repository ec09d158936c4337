package org.pizhu.ui.intake;

import java.util.function.LongSupplier;
import org.pizhu.i18n.Messages;
import org.pizhu.library.intake.IntakeStatus;
import org.pizhu.library.intake.IntakeWatch;
import org.pizhu.model.EditKind;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.control.ProgressStrip;

/** Says of an import which file it is at, how many stories there were, how fast it goes and how long it will take. */
public final class IntakeProgress implements TaskRunner.ProgressListener {

  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  /** Seconds are told in steps of these: nobody reads them one by one. */
  private static final int STEP = 5;

  private final Messages messages;
  private final IntakeWatch watch;
  private final ProgressStrip strip;
  private final Pace pace;

  /**
   * @param watch where the import says how far it is
   * @param strip shows it
   * @param nanoTime tells the time, in nanoseconds
   */
  public IntakeProgress(Messages messages, IntakeWatch watch, ProgressStrip strip, LongSupplier nanoTime) {
    this.messages = messages;
    this.watch = watch;
    this.strip = strip;
    pace = new Pace(nanoTime);
  }

  @Override
  public void progress(long done, long total, String detail) {
    IntakeStatus status = watch.status();
    if (status.files() == 0) {
      strip.show(messages.get("intake.looking"), -1, messages.get("intake.looked", done));
    } else if (total <= 0) {
      strip.show(messages.get("intake.pictures"), -1, detail);
    } else {
      pace.at(done, total, status.stories());
      String what = status.files() == 1
          ? messages.get(EditKind.isLibrary(status.name()) ? "intake.merging" : "intake.file", status.name())
          : messages.get("intake.file-of", status.file(), status.files(), status.name());
      strip.show(what, Math.min(1, (double) done / total), figures(status.stories()));
    }
  }

  private String figures(long stories) {
    StringBuilder figures = new StringBuilder(messages.get("intake.stories", stories));
    if (pace.itemsPerSecond() > 0) {
      figures.append(messages.get("intake.and")).append(messages.get("intake.rate", pace.itemsPerSecond()));
    }
    pace.secondsLeft().ifPresent(
        seconds -> figures.append(messages.get("intake.and")).append(messages.get("intake.left", time(seconds))));
    return figures.toString();
  }

  private String time(long seconds) {
    if (seconds < MINUTE) {
      return messages.get("intake.seconds", Math.max(1, (seconds + STEP - 1) / STEP) * STEP);
    }
    long minutes = (seconds + MINUTE / 2) / MINUTE;
    return seconds < HOUR
        ? messages.get("intake.minutes", minutes)
        : messages.get("intake.hours", minutes / MINUTE, minutes % MINUTE);
  }
}
