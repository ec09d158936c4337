package org.pizhu.ui.main.keeping;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** What the window shows while the library itself is exchanged, so that nothing else can be done. */
public final class Waiting extends VBox {

  private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);

  /**
   * @param words what is done, in words of the bundle
   */
  public Waiting(String words) {
    super(12);
    bar.setAccessibleText(words);
    setAlignment(Pos.CENTER);
    getStyleClass().add("opening-failed");
    getChildren().addAll(new Label(words), bar);
  }

  /**
   * Shows how far it is.
   *
   * @param done so much is done
   * @param total of so much; 0 or less if that isn't known
   */
  public void progress(long done, long total) {
    bar.setProgress(total > 0 ? (double) done / total : ProgressBar.INDETERMINATE_PROGRESS);
  }
}
