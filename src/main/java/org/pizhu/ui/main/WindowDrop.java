package org.pizhu.ui.main;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.pizhu.ui.control.DragTurn;

/** Takes files that are dropped where nothing else takes them, and says so while they are over it. */
final class WindowDrop {

  /** What is under the pointer may look at the files before it lets them go by, which takes its time. */
  private static final Duration TAKEN = Duration.millis(150);

  private final StackPane hint;
  /** Runs out where something else takes the files itself: then the window no longer says that it does. */
  private final PauseTransition taken = new PauseTransition(TAKEN);

  private WindowDrop(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("window-drop-words");
    hint = new StackPane(label);
    hint.getStyleClass().add("window-drop");
    hint.setMouseTransparent(true);
    hint.setVisible(false);
    taken.setOnFinished(event -> hint.setVisible(false));
  }

  /**
   * @param root what the files may be dropped on
   * @param words say what comes of it
   * @param taker is given them, one at least
   */
  static void install(StackPane root, String words, Consumer<List<Path>> taker) {
    WindowDrop drop = new WindowDrop(words);
    root.getChildren().add(drop.hint);
    DragTurn turn = new DragTurn(root);
    root.addEventFilter(DragEvent.DRAG_OVER, event -> drop.taken.play());
    root.addEventHandler(DragEvent.DRAG_OVER, event -> {
      if (event.getDragboard().hasFiles() && turn.isOn()) {
        drop.taken.stop();
        drop.hint.setVisible(true);
        event.acceptTransferModes(TransferMode.COPY);
        event.consume();
      }
    });
    root.addEventHandler(DragEvent.DRAG_EXITED, event -> drop.end());
    root.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
      drop.end();
      List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
      event.setDropCompleted(!files.isEmpty());
      event.consume();
      if (!files.isEmpty()) {
        taker.accept(files);
      }
    });
  }

  private void end() {
    taken.stop();
    hint.setVisible(false);
  }
}
