package org.pizhu.ui.control;

import java.util.function.LongSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.pizhu.i18n.Messages;
import org.pizhu.task.TaskRunner;
import org.pizhu.ui.theme.Icons;

/** One line that shows how far work has come and how fast it goes, and can stop it. Hidden while there is none. */
public final class ProgressStrip extends HBox implements TaskRunner.ProgressListener {

  private static final double NANOS = 1e9;
  /** A rate over a shorter time jumps too much to be read. */
  private static final double RATE_AFTER_SECONDS = 0.5;

  private final Messages messages;
  private final LongSupplier nanoTime;
  private final EllipsisLabel label = new EllipsisLabel();
  private final ProgressBar bar = new ProgressBar();
  private final Label rate = new Label();
  private final IconButton cancel;
  private String name = "";
  private long started;
  private boolean isStopping;
  private Runnable onCancel = () -> { };

  public ProgressStrip(Messages messages) {
    this(messages, System::nanoTime);
  }

  ProgressStrip(Messages messages, LongSupplier nanoTime) {
    this.messages = messages;
    this.nanoTime = nanoTime;
    cancel = new IconButton(Icons.CANCEL, messages.get("control.progress.cancel"), this::cancel);
    cancel.getStyleClass().add("small-icon-button");
    getStyleClass().add("progress-strip");
    setAlignment(Pos.CENTER_LEFT);
    rate.getStyleClass().add("rate");
    rate.setMinWidth(USE_PREF_SIZE);
    setHgrow(label, Priority.SOMETIMES);
    getChildren().addAll(label, bar, rate, cancel);
    shown(false);
  }

  /**
   * Shows work that begins now.
   *
   * @param what the work, in words of the bundle
   * @param stop asks it to stop
   */
  public void start(String what, Runnable stop) {
    name = what;
    onCancel = stop;
    started = nanoTime.getAsLong();
    label.setText(what);
    bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setAccessibleText(what);
    rate.setText("");
    cancel.setDisable(false);
    isStopping = false;
    shown(true);
  }

  @Override
  public void progress(long done, long total, String detail) {
    double seconds = (nanoTime.getAsLong() - started) / NANOS;
    show(
        detail.isEmpty() ? name : messages.get("control.progress.detail", name, detail),
        total > 0 ? Math.min(1, (double) done / total) : -1,
        seconds < RATE_AFTER_SECONDS
            ? messages.get("control.progress.count", done)
            : messages.get("control.progress.rate", done, Math.round(done / seconds)));
  }

  /**
   * Shows how far work is that words it itself.
   *
   * @param what what is worked on now; not shown any more once the work was asked to stop
   * @param part how much is done, from 0 to 1; below 0 if that isn't known
   * @param figures how much and how fast
   */
  public void show(String what, double part, String figures) {
    if (!isStopping) {
      label.setText(what);
    }
    bar.setProgress(part < 0 ? ProgressBar.INDETERMINATE_PROGRESS : part);
    rate.setText(figures);
  }

  /** Hides the strip: the work has ended in one way or another. */
  public void finish() {
    shown(false);
    onCancel = () -> { };
  }

  private void cancel() {
    cancel.setDisable(true);
    isStopping = true;
    label.setText(messages.get("control.progress.cancelling", name));
    onCancel.run();
  }

  private void shown(boolean shown) {
    setVisible(shown);
    setManaged(shown);
  }
}
