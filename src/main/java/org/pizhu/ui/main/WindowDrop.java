package org.pizhu.ui.main;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped where nothing else takes them. */
final class WindowDrop {

  private WindowDrop() {}

  /**
   * @param root what the files may be dropped on
   * @param taker is given them, one at least
   */
  static void install(Node root, Consumer<List<Path>> taker) {
    root.addEventHandler(DragEvent.DRAG_OVER, event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
        event.consume();
      }
    });
    root.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
      List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
      event.setDropCompleted(!files.isEmpty());
      event.consume();
      if (!files.isEmpty()) {
        taker.accept(files);
      }
    });
  }
}
